namespace TypedCdc.Testing.Processes;

/// <summary>A lock between processes that vanishes with the process that holds it.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _stream;

    private FileLock(FileStream stream)
    {
        _stream = stream;
    }

    public static async Task<FileLock> AcquireAsync(
        string path, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < timeout)
        {
            if (TryAcquire(path, FileMode.OpenOrCreate) is { } acquired)
            {
                return acquired;
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }

        throw new IOException($"The lock file '{path}' cannot be taken.");
    }

    /// <summary>The lock, or <see langword="null"/> when another holds it or the file cannot be opened.</summary>
    public static FileLock? TryAcquire(string path, FileMode mode)
    {
        try
        {
            return new FileLock(new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException) when (mode == FileMode.Open)
        {
            return null;
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (mode == FileMode.Open)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}
