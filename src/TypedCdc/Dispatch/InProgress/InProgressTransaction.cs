using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Transactions;

namespace TypedCdc.Dispatch.InProgress;

/// <summary>A transaction in progress: what is known of it, and its changes, which go to the handlers that want them.</summary>
internal sealed class InProgressTransaction
{
    /// <summary>The id that no transaction has: InvalidTransactionId.</summary>
    private const uint None = 0;

    private readonly uint _xid;
    private readonly IReadOnlyList<HandlerRoutes> _handlers;
    private readonly ChangeContext _context;
    private readonly MessageDispatcher _messages;
    private readonly Announcements _announcements;
    private readonly SubTransactions<FirstMessage> _subTransactions = new();
    private uint _subXid = None;
    private TransactionInfo? _run;

    public InProgressTransaction(
        uint xid,
        IReadOnlyList<HandlerRoutes> handlers,
        ITypeCatalog? catalog,
        ChangeContext context)
    {
        _xid = xid;
        _handlers = handlers;
        _context = context;
        // Nothing of it is certain yet, so its types are its own too, and that a table lost its name is no matter before the
        // commit: it may never happen.
        var relations = new RelationCache(handlers, new TypeRegistry(catalog), names: null);
        _announcements = new Announcements(relations);
        Boundaries = new OpenTransaction(handlers);
        Boundaries.BeginInProgress(xid);
        // The table has nothing of it before its commit.
        _messages = new MessageDispatcher(relations, Boundaries, context, rows: null);
    }

    /// <summary>What tells the handlers where it begins and ends, and counts its changes.</summary>
    public OpenTransaction Boundaries { get; }

    /// <summary>Handles a message of a block.</summary>
    /// <param name="message">The message, as it is outside of blocks.</param>
    /// <param name="subXid">The transaction or sub-transaction that it belongs to.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    public ValueTask DispatchAsync(ReadOnlyMemory<byte> message, uint subXid, CancellationToken cancellationToken)
    {
        if (subXid != _subXid)
        {
            Enter(subXid);
        }

        switch ((MessageKind)message.Span[0])
        {
            case MessageKind.Origin:
                Boundaries.SetOrigin(OriginMessage.Parse(message.Span).Name);
                return ValueTask.CompletedTask;
            case MessageKind.Type or MessageKind.Relation:
                return _announcements.TryAdd(message.Span)
                    ? _messages.DispatchAsync(message, cancellationToken)
                    : ValueTask.CompletedTask;
            case MessageKind.Message:
                return _messages.DispatchAsync(message, cancellationToken);
            default:
                return Boundaries.Info is { } info
                    ? ChangeAsync(info, message, cancellationToken)
                    : AnnounceThenChangeAsync(message, cancellationToken);
        }
    }

    /// <summary>The block ends: hands over all batches, since another transaction may come next.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _handlers.Count; i++)
        {
            if (_handlers[i].OpenBatch is not null)
            {
                return FlushHandlersAsync(cancellationToken);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A sub-transaction was rolled back.</summary>
    public ValueTask RollBackAsync(uint subXid, CancellationToken cancellationToken)
    {
        if (!_subTransactions.TryRemove(subXid, out var first))
        {
            return ValueTask.CompletedTask;
        }

        _announcements.CutAt(first.Announcements);
        // Forgotten with the others that began behind it, the one in hand must be noted again if it goes on.
        _subXid = None;
        if (Boundaries.Ordinal < first.Ordinal)
        {
            return ValueTask.CompletedTask;
        }

        Boundaries.RewindTo(first.Ordinal - 1);
        return TellAsync(new SubTransactionRollback(Boundaries.Info!, subXid, first.Ordinal), cancellationToken);
    }

    /// <summary>The transaction committed, or was prepared: what it described is known to all from now on.</summary>
    /// <param name="end">Where and when.</param>
    /// <param name="pipeline">What the pipeline knows of tables.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    public async ValueTask EndAsync(TransactionEnd end, RelationCache pipeline, CancellationToken cancellationToken)
    {
        Boundaries.LearnEnd(end.CommitLsn, end.CommitTime, end.GlobalId);
        await _announcements.PublishAsync(pipeline, end.CommitLsn, cancellationToken).ConfigureAwait(false);
        await Boundaries.EndAsync(end.EndLsn, _context, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AnnounceThenChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await Boundaries.AnnounceAsync(_context, cancellationToken).ConfigureAwait(false);
        await ChangeAsync(Boundaries.Info!, message, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask ChangeAsync(TransactionInfo info, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _run ??= _subXid == _xid ? info : TransactionInfo.InProgress(_xid, _subXid, info.Origin);
        _context.Transaction = _run;
        return _messages.DispatchAsync(message, cancellationToken);
    }

    private async ValueTask FlushHandlersAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers)
        {
            _context.Handler = handler;
            await handler.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask TellAsync(SubTransactionRollback rollback, CancellationToken cancellationToken)
    {
        _context.Table = null;
        foreach (var handler in _handlers)
        {
            _context.Handler = handler;
            if (handler.Transactions is IInProgressHandler told)
            {
                await told.RollbackAsync(rollback, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Enter(uint subXid)
    {
        _subXid = subXid;
        _run = null;
        if (subXid != _xid)
        {
            _subTransactions.Note(subXid, new FirstMessage(Boundaries.Ordinal + 1, _announcements.Count));
        }
    }
}
