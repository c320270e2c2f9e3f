namespace TypedCdc.Dispatch;

/// <summary>The handler that routes call. Routes are made once; behind them may stand another handler each transaction.</summary>
internal abstract class HandlerReference
{
    /// <summary>Whether each transaction has a handler of its own.</summary>
    public abstract bool IsLeased { get; }

    /// <summary>Whether the handler's class wants to know of transaction boundaries.</summary>
    public abstract bool TakesBoundaries { get; }

    /// <summary>Whether the handler's class can be told what was rolled back of a transaction in progress.</summary>
    public abstract bool TakesRollbacks { get; }

    /// <summary>The handler, where it is there and wants to know of transaction boundaries.</summary>
    public abstract ITransactionHandler? Transactions { get; }

    /// <summary>A transaction begins.</summary>
    public abstract void Enter();

    /// <summary>The transaction has ended.</summary>
    public abstract ValueTask LeaveAsync();
}
