namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>A spill folder of one pipeline, which does not exist until the pipeline needs it; disposal removes it.</summary>
internal sealed class SpillPlace : IDisposable
{
    private const string OpenFiles = "/proc/self/fd";

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), $"typedcdc-test-{Guid.NewGuid():N}");

    /// <summary>Whether anything was ever spilled.</summary>
    public bool WasUsed => System.IO.Directory.Exists(Directory);

    /// <summary>Whether something is spilled now. A file in use has no name, where the system lets it go without one.</summary>
    public bool IsInUse
        => WasUsed && (System.IO.Directory.EnumerateFileSystemEntries(Directory).Any() || OpenTargets().Any(IsInside));

    public void Dispose()
    {
        if (WasUsed)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private bool IsInside(string path) => path.StartsWith(Directory, StringComparison.Ordinal);

    private static IEnumerable<string> OpenTargets() => System.IO.Directory.Exists(OpenFiles)
        ? System.IO.Directory.EnumerateFileSystemEntries(OpenFiles).Select(TargetOf)
        : [];

    private static string TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // It was closed just now.
            return "";
        }
    }
}
