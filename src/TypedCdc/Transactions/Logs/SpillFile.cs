namespace TypedCdc.Transactions.Logs;

/// <summary>The part of a transaction's log that is not in memory. Gone when it is disposed, and when the process is.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly FileStream _file;
    private readonly string _directory;

    private SpillFile(FileStream file, string directory)
    {
        _file = file;
        _directory = directory;
    }

    public long Length { get; private set; }

    /// <summary>Creates an empty file that only this process can read.</summary>
    /// <exception cref="SpillException">It could not be created.</exception>
    public static SpillFile Create(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        try
        {
            if (OperatingSystem.IsWindows())
            {
                options.Options = FileOptions.DeleteOnClose;
                return new SpillFile(new FileStream(path, options), directory);
            }

            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var file = new FileStream(path, options);
            // From here on it lives as long as its handle, however this process ends. Windows does the same by itself.
            File.Delete(path);
            return new SpillFile(file, directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SpillException.CannotCreate(directory, exception);
        }
    }

    /// <exception cref="SpillException">The disk is full or broken.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, bytes, Length);
            Length += bytes.Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SpillException.CannotWrite(_directory, bytes.Length, exception);
        }
    }

    /// <summary>Drops what lies at <paramref name="length"/> and beyond.</summary>
    public void CutAt(long length)
    {
        RandomAccess.SetLength(_file.SafeFileHandle, length);
        Length = length;
    }

    /// <summary>Reads from <paramref name="offset"/> until the buffer is full or the file ends.</summary>
    /// <returns>The number of bytes read.</returns>
    /// <exception cref="SpillException">The disk is broken.</exception>
    public int Read(long offset, Span<byte> buffer)
    {
        try
        {
            var total = 0;
            while (total < buffer.Length)
            {
                var read = RandomAccess.Read(_file.SafeFileHandle, buffer[total..], offset + total);
                if (read == 0)
                {
                    break;
                }

                total += read;
            }

            return total;
        }
        catch (IOException exception)
        {
            throw SpillException.CannotRead(_directory, exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
