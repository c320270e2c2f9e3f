namespace TypedCdc.Transactions.Logs;

/// <summary>Where spill files are made. The folder is made with the first of them, and may be shared by pipelines.</summary>
internal sealed class SpillFolder(string directory, string slot)
{
    private const string Extension = ".spill";

    /// <summary>Creates a file for a transaction.</summary>
    /// <exception cref="SpillException">It could not be created.</exception>
    public SpillFile Create(uint xid)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(directory);
            }
            else
            {
                Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SpillException.CannotCreate(directory, exception);
        }

        return SpillFile.Create(directory, $"{slot}-{xid}-{Guid.NewGuid():N}{Extension}");
    }

    /// <summary>
    /// Removes what a process left that died between creating a file and unlinking it. A file in use stays: its name is
    /// gone already, or, on Windows, it cannot be deleted.
    /// </summary>
    public void RemoveLeftovers()
    {
        try
        {
            if (Directory.Exists(directory))
            {
                foreach (var path in Directory.EnumerateFiles(directory, $"*{Extension}"))
                {
                    Remove(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked into cannot be cleaned; if it is needed, creating a file will say what is wrong.
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use, or another user's. It is theirs to remove.
        }
    }
}
