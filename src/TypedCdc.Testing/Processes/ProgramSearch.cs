namespace TypedCdc.Testing.Processes;

/// <summary>Finds programs in folders as a shell would.</summary>
internal static class ProgramSearch
{
    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    public static IEnumerable<string> PathFolders
        => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified);

    public static string? InPath(string name)
        => PathFolders.Select(folder => InFolder(folder, name)).FirstOrDefault(found => found is not null);

    public static string? InFolder(string folder, string name)
        => Suffixes.Select(suffix => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
}
