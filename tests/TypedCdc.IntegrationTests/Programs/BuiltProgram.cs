using System.Diagnostics;

namespace TypedCdc.IntegrationTests.Programs;

/// <summary>Programs that are built together with the tests and lie beside them.</summary>
internal static class BuiltProgram
{
    public static ProcessStartInfo StartInfo(string name, params string[] arguments) =>
        new(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{name}.exe" : name), arguments);
}
