using NpgsqlTypes;

namespace TypedCdc.Dispatch;

/// <summary>
/// The transaction in hand: announces itself to the handlers with its first change, and ends with a commit or an abort.
/// </summary>
internal sealed class OpenTransaction(IReadOnlyList<HandlerRoutes> handlers)
{
    private readonly bool _hasBoundaries = handlers.Any(handler => handler.HasBoundaries);
    private uint _xid;
    private NpgsqlLogSequenceNumber _commitLsn;
    private DateTimeOffset _commitTime;
    private string? _globalId;
    private string? _origin;
    private bool _isInProgress;
    private int _begun;
    private int _ended;

    /// <summary>Whether messages of a transaction have arrived whose Commit has not.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The description for handlers; null until the first change.</summary>
    public TransactionInfo? Info { get; private set; }

    /// <summary>The last ordinal that was given out.</summary>
    public long Ordinal { get; private set; }

    /// <summary>The position with the last ordinal that was given out.</summary>
    public ChangePosition Position => new(_commitLsn, Ordinal);

    /// <summary>The position behind all that was read of the transaction; none where none is open.</summary>
    public ChangePosition? Upcoming => IsOpen ? new(_commitLsn, Ordinal + 1) : null;

    /// <summary>Begins a transaction; with a global id, one that ends with PREPARE.</summary>
    public void Begin(uint xid, NpgsqlLogSequenceNumber commitLsn, DateTimeOffset commitTime, string? globalId = null)
    {
        _xid = xid;
        _commitLsn = commitLsn;
        _commitTime = commitTime;
        _globalId = globalId;
        _origin = null;
        _isInProgress = false;
        _begun = 0;
        _ended = 0;
        Info = null;
        Ordinal = 0;
        IsOpen = true;
    }

    /// <summary>Begins a transaction that is still in progress.</summary>
    public void BeginInProgress(uint xid)
    {
        Begin(xid, default, default);
        _isInProgress = true;
    }

    /// <summary>The transaction in progress has ended well, so that more is known of it; with a global id, by a PREPARE.</summary>
    public void LearnEnd(NpgsqlLogSequenceNumber commitLsn, DateTimeOffset commitTime, string? globalId)
    {
        _commitLsn = commitLsn;
        _commitTime = commitTime;
        _globalId = globalId;
        _isInProgress = false;
        Info = Info is null ? null : NewInfo();
    }

    public void SetOrigin(string origin) => _origin = origin;

    /// <summary>Goes on behind this ordinal: what had higher ones was rolled back.</summary>
    public void RewindTo(long ordinal) => Ordinal = ordinal;

    /// <summary>Gives out the next position.</summary>
    public ChangePosition Next()
    {
        Ordinal++;
        return Position;
    }

    /// <summary>Tells the handlers, before the first change.</summary>
    public ValueTask AnnounceAsync(ChangeContext context, CancellationToken cancellationToken)
    {
        Info = NewInfo();
        context.Transaction = Info;
        return _hasBoundaries
            ? BeginHandlersAsync(Info, context, cancellationToken)
            : ValueTask.CompletedTask;
    }

    /// <summary>Hands over all batches, then tells the handlers that the transaction committed, or was prepared.</summary>
    public ValueTask EndAsync(
        NpgsqlLogSequenceNumber endLsn,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < handlers.Count; i++)
        {
            if (handlers[i].OpenBatch is not null || handlers[i].HasBoundaries)
            {
                return EndHandlersAsync(endLsn, context, cancellationToken);
            }
        }

        IsOpen = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells the handlers how a transaction ended that was prepared before.</summary>
    public async ValueTask SettleAsync(
        PreparedOutcome outcome,
        TransactionInfo info,
        NpgsqlLogSequenceNumber endLsn,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        context.Table = null;
        _commitLsn = info.CommitLsn;
        Ordinal = 0;
        foreach (var handler in handlers)
        {
            context.Handler = handler;
            handler.Enter();
            try
            {
                await SettleAsync(handler.Transactions, outcome, info, endLsn, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await handler.LeaveAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Drops all batches and tells the handlers that have begun the transaction but not finished its commit.</summary>
    /// <param name="failed">Takes the exception of a handler that fails even here.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    public async ValueTask AbortAsync(Action<HandlerRoutes, Exception> failed, CancellationToken cancellationToken)
    {
        IsOpen = false;
        for (var i = 0; i < handlers.Count; i++)
        {
            handlers[i].Discard();
        }

        for (var i = 0; i < _begun; i++)
        {
            try
            {
                await AbortAsync(handlers[i], tell: i >= _ended, cancellationToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // each handler must have its chance to undo; what ends the run is the first failure
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed(handlers[i], exception);
            }
        }
    }

    private TransactionInfo NewInfo() => _isInProgress
        ? TransactionInfo.InProgress(_xid, _xid, _origin)
        : new TransactionInfo(_xid, _commitLsn, _commitTime, _origin, _globalId);

    private async ValueTask AbortAsync(HandlerRoutes handler, bool tell, CancellationToken cancellationToken)
    {
        try
        {
            if (tell && handler.Transactions is { } transactions)
            {
                await transactions.AbortAsync(Info!, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await handler.LeaveAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask BeginHandlersAsync(
        TransactionInfo info,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        context.Table = null;
        for (var i = 0; i < handlers.Count; i++)
        {
            // Counted first: a handler that fails while it begins is told to abort.
            _begun = i + 1;
            context.Handler = handlers[i];
            handlers[i].Enter();
            if (handlers[i].Transactions is { } transactions)
            {
                await transactions.BeginAsync(info, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask EndHandlersAsync(
        NpgsqlLogSequenceNumber endLsn,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < handlers.Count; i++)
        {
            context.Handler = handlers[i];
            await handlers[i].FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        context.Table = null;
        for (var i = 0; i < handlers.Count; i++)
        {
            context.Handler = handlers[i];
            if (Info is { } info && handlers[i].Transactions is { } transactions)
            {
                await (info.GlobalId is null
                    ? transactions.CommitAsync(info, endLsn, cancellationToken)
                    : transactions.PrepareAsync(info, endLsn, cancellationToken)).ConfigureAwait(false);
            }

            _ended = i + 1;
        }

        for (var i = 0; i < _begun; i++)
        {
            context.Handler = handlers[i];
            await handlers[i].LeaveAsync().ConfigureAwait(false);
        }

        IsOpen = false;
    }

    private static ValueTask SettleAsync(
        ITransactionHandler? handler,
        PreparedOutcome outcome,
        TransactionInfo info,
        NpgsqlLogSequenceNumber endLsn,
        CancellationToken cancellationToken) => (handler, outcome) switch
        {
            (null, _) => ValueTask.CompletedTask,
            (_, PreparedOutcome.Committed) => handler.CommitPreparedAsync(info, endLsn, cancellationToken),
            _ => handler.RollbackPreparedAsync(info, endLsn, cancellationToken),
        };
}
