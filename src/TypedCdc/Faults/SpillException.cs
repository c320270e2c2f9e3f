namespace TypedCdc;

/// <summary>
/// A transaction in progress needed more memory than <see cref="CdcOptions.MaxTransactionMemory"/>, and the disk did not
/// take it. Nothing is lost: the transaction is sent again when the pipeline runs again.
/// </summary>
public sealed class SpillException : CdcException
{
    private SpillException(string message, string directory, Exception innerException)
        : base(message, innerException) => Directory = directory;

    /// <summary>The folder, as <see cref="CdcOptions.SpillDirectory"/> says.</summary>
    public string Directory { get; }

    internal static SpillException CannotCreate(string directory, Exception cause) => new(
        $"No spill file could be created in {directory}: {cause.Message} Make the folder writable, or set " +
        $"{nameof(CdcOptions.SpillDirectory)} to one that is.",
        directory,
        cause);

    internal static SpillException CannotWrite(string directory, int bytes, Exception cause) => new(
        $"{bytes} bytes of a transaction in progress could not be written to {directory}: {cause.Message} Make room there, set " +
        $"{nameof(CdcOptions.SpillDirectory)} to a larger disk, or raise {nameof(CdcOptions.MaxTransactionMemory)}; with " +
        $"{nameof(CdcOptions.Streaming)} off, the server keeps the transaction on its own disk instead.",
        directory,
        cause);

    internal static SpillException CannotRead(string directory, Exception cause) => new(
        $"A spill file in {directory} could not be read back: {cause.Message}", directory, cause);
}
