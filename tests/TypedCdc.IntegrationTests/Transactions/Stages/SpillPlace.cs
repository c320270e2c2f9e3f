namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>A spill folder of one pipeline, which does not exist until the pipeline needs it; disposal removes it.</summary>
internal sealed class SpillPlace : IDisposable
{
    public string Directory { get; } = Path.Combine(Path.GetTempPath(), $"typedcdc-test-{Guid.NewGuid():N}");

    /// <summary>Whether anything was ever spilled.</summary>
    public bool WasUsed => System.IO.Directory.Exists(Directory);

    /// <summary>Whether this process has something spilled now.</summary>
    public bool IsInUse => IsInUseBy(Environment.ProcessId);

    /// <summary>
    /// Whether a process has something spilled now. A file in use has no name, where the system lets it go without one; Linux
    /// still tells which it is.
    /// </summary>
    public bool IsInUseBy(int process)
        => WasUsed && (System.IO.Directory.EnumerateFileSystemEntries(Directory).Any() || OpenFiles(process).Any(IsInside));

    public void Dispose()
    {
        if (WasUsed)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private bool IsInside(string path) => path.StartsWith(Directory, StringComparison.Ordinal);

    private static IEnumerable<string> OpenFiles(int process) => $"/proc/{process}/fd" is var folder && System.IO.Directory.Exists(folder)
        ? System.IO.Directory.EnumerateFileSystemEntries(folder).Select(TargetOf)
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
