namespace TypedCdc;

/// <summary>The server sent bytes that are no message of the replication protocol or of pgoutput.</summary>
/// <remarks>
/// Nothing is skipped: the stream stops at the message, and its transaction is not confirmed. A new server version, a
/// proxy that alters bytes, or a defect is the usual cause.
/// </remarks>
public sealed class MalformedMessageException : CdcException
{
    private readonly string _reason;

    internal MalformedMessageException(string reason, Exception? innerException = null, ChangePosition? position = null)
        : base(position is { } at ? $"At {at}: {reason}" : reason, innerException)
    {
        _reason = reason;
        Position = position;
    }

    /// <summary>
    /// Where the stream stopped: the position right behind the last change of the transaction in hand that could be read.
    /// None outside of transactions, such as while connecting.
    /// </summary>
    public ChangePosition? Position { get; }

    internal MalformedMessageException At(ChangePosition position) => new(_reason, InnerException, position);
}
