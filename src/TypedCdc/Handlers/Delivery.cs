namespace TypedCdc;

/// <summary>When a handler is given the changes of a transaction.</summary>
public enum Delivery
{
    /// <summary>When the transaction has committed: what is delivered has happened.</summary>
    Committed,

    /// <summary>
    /// As they arrive, also those of large transactions that the server streams while they are in progress, and that may
    /// yet be rolled back. The handler implements <see cref="IInProgressHandler"/>, by which it is told how they end.
    /// </summary>
    InProgress,
}
