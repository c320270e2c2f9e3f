using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace TypedCdc.Testing.Binaries;

/// <summary>
/// The npm packages with the server's programs. All their versions are pre-releases, which a range such as
/// <c>18.x</c> never matches, so each major version is pinned to an exact one.
/// </summary>
internal static class PinnedPackages
{
    public const int NewestMajor = 18;

    public static readonly FrozenDictionary<int, string> Versions = new Dictionary<int, string>
    {
        [14] = "14.23.0-beta.17",
        [15] = "15.18.0-beta.17",
        [16] = "16.14.0-beta.17",
        [17] = "17.10.0-beta.17",
        [18] = "18.4.0-beta.17",
    }.ToFrozenDictionary();

    /// <summary>The name of the package for this machine, or <see langword="null"/> when there is none.</summary>
    public static string? Name
    {
        get
        {
            var system = OperatingSystem.IsLinux() ? "linux"
                : OperatingSystem.IsMacOS() ? "darwin"
                : OperatingSystem.IsWindows() ? "windows"
                : null;
            var processor = RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 when system != "windows" => "arm64",
                Architecture.Arm64 => "x64",
                _ => null,
            };
            return system is null || processor is null ? null : $"@embedded-postgres/{system}-{processor}";
        }
    }
}
