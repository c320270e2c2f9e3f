namespace TypedCdc;

/// <summary>The server sent bytes that are no message of the replication protocol or of pgoutput.</summary>
/// <remarks>
/// Nothing is skipped: the stream stops at the message, and its transaction is not confirmed. A new server version, a
/// proxy that alters bytes, or a defect is the usual cause.
/// </remarks>
public sealed class MalformedMessageException : CdcException
{
    internal MalformedMessageException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
