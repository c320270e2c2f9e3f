using System.Globalization;
using System.Text.RegularExpressions;
using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing.Binaries;

/// <summary>Where distributions put the programs of PostgreSQL.</summary>
internal static partial class InstalledFolders
{
    private static readonly (string Parent, string Pattern, string Bin)[] Layouts =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql@*", "bin"),
        ("/usr/local/opt", "postgresql@*", "bin"),
        ("/Library/PostgreSQL", "*", "bin"),
        (@"C:\Program Files\PostgreSQL", "*", "bin"),
    ];

    /// <summary>Folders that hold a server: those in PATH first, then the usual ones, the newest first.</summary>
    public static IReadOnlyList<string> Find()
        => [.. ProgramSearch.PathFolders.Concat(UsualFolders()).Where(HoldsServer).Select(RealFolder).Distinct(StringComparer.Ordinal)];

    private static bool HoldsServer(string folder)
        => ProgramSearch.InFolder(folder, "postgres") is not null && ProgramSearch.InFolder(folder, "initdb") is not null;

    /// <summary>The folder behind links such as <c>/usr/local/bin/postgres</c>.</summary>
    private static string RealFolder(string folder)
    {
        var postgres = ProgramSearch.InFolder(folder, "postgres")!;
        var target = File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? postgres;
        return Path.GetDirectoryName(target)!;
    }

    private static IEnumerable<string> UsualFolders()
        => Layouts
            .Where(layout => Directory.Exists(layout.Parent))
            .SelectMany(layout => Directory
                .EnumerateDirectories(layout.Parent, layout.Pattern)
                .Select(folder => Path.Combine(folder, layout.Bin)))
            .OrderByDescending(VersionInPath);

    private static int VersionInPath(string folder)
        => Number().Match(Path.GetFileName(Path.GetDirectoryName(folder)!)) is { Success: true } match
            ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(@"\d{1,4}")]
    private static partial Regex Number();
}
