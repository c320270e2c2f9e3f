namespace TypedCdc.Source;

/// <summary>
/// Where raw pgoutput messages come from: a server, or a script in a test. The pipeline gives it a thread of its own.
/// </summary>
public interface IReplicationSource
{
    /// <summary>
    /// Starts the stream and gives everything it brings to <paramref name="sink"/>, blocking the calling thread, until
    /// <paramref name="stop"/> is cancelled, the stream ends or <see cref="Abort"/> is called. May be called again
    /// after it has returned or thrown; each call is a new stream that begins behind the confirmed position.
    /// </summary>
    /// <param name="sink">Takes what arrives, on the calling thread.</param>
    /// <param name="acknowledgement">The position to confirm to the server; may be read from any thread.</param>
    /// <param name="stop">
    /// Asks for an orderly end: confirm the last position, close the stream, drop what still arrives.
    /// </param>
    /// <exception cref="CdcException">The stream could not be started, or broke.</exception>
    void Run(IReplicationSink sink, IAcknowledgement acknowledgement, CancellationToken stop);

    /// <summary>Ends a running <see cref="Run"/> at once. May be called from any thread, and when nothing runs.</summary>
    void Abort();
}
