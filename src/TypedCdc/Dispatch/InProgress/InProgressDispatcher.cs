using System.Buffers.Binary;
using System.Runtime.ExceptionServices;
using TypedCdc.Acknowledgement;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;
using TypedCdc.Reselection;

namespace TypedCdc.Dispatch.InProgress;

/// <summary>
/// Reads what is handed on of transactions in progress and gives it to the handlers that want it; and when such a
/// transaction has committed, its replay from the log to all others.
/// </summary>
internal sealed class InProgressDispatcher
{
    private readonly List<HandlerRoutes> _early;
    private readonly List<HandlerRoutes> _late;
    private readonly RelationCache _relations;
    private readonly TypeRegistry _types;
    private readonly ITypeCatalog? _catalog;
    private readonly AcknowledgementLedger _ledger;
    private readonly ChangeContext _context;
    private readonly IRowSelector? _rows;
    private readonly OrderedDictionary<uint, InProgressTransaction> _open = [];
    private InProgressTransaction? _block;
    private CommittedTransactions? _replay;

    /// <summary>Starts without any.</summary>
    /// <param name="handlers">All handlers of the pipeline.</param>
    /// <param name="relations">What the pipeline knows of tables.</param>
    /// <param name="types">What the pipeline knows of types.</param>
    /// <param name="catalog">Tells what types really are.</param>
    /// <param name="ledger">Where it is noted when nobody waits for a replay.</param>
    /// <param name="context">The change in hand.</param>
    /// <param name="rows">Selects what updates leave out, once they have committed.</param>
    public InProgressDispatcher(
        IReadOnlyList<HandlerRoutes> handlers,
        RelationCache relations,
        TypeRegistry types,
        ITypeCatalog? catalog,
        AcknowledgementLedger ledger,
        ChangeContext context,
        IRowSelector? rows)
    {
        _early = [.. handlers.Where(handler => handler.Delivery == Delivery.InProgress)];
        _late = [.. handlers.Where(handler => handler.Delivery == Delivery.Committed)];
        _relations = relations;
        _types = types;
        _catalog = catalog;
        _ledger = ledger;
        _context = context;
        _rows = rows;
    }

    /// <summary>The transaction that the message in hand is about, or the block or replay it is in; none outside of these.</summary>
    public OpenTransaction? InHand { get; private set; }

    /// <summary>Whether a transaction has committed whose replay is not finished.</summary>
    public bool IsReplaying => _replay is not null;

    /// <summary>Handles a message, where it is about a transaction in progress or a replay.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    /// <param name="handled">Ends when that is done.</param>
    /// <returns>Whether it was.</returns>
    public bool TryDispatch(ReadOnlyMemory<byte> message, CancellationToken cancellationToken, out ValueTask handled)
    {
        var span = message.Span;
        var kind = (MessageKind)span[0];
        if (_block is { } block)
        {
            handled = kind == MessageKind.StreamStop
                ? LeaveAsync(block, cancellationToken)
                : block.DispatchAsync(message[..^sizeof(uint)], BinaryPrimitives.ReadUInt32BigEndian(span[^sizeof(uint)..]), cancellationToken);
            return true;
        }

        if (_replay is { } replay)
        {
            InHand = replay.Transaction;
            handled = kind is MessageKind.Commit or MessageKind.Prepare
                ? EndReplayAsync(replay, message, cancellationToken)
                : replay.DispatchAsync(message, cancellationToken);
            return true;
        }

        handled = ValueTask.CompletedTask;
        switch (kind)
        {
            case MessageKind.StreamStart:
                Enter(StreamStartMessage.Parse(span).Xid);
                return true;
            case MessageKind.StreamAbort:
                handled = RollBackAsync(StreamAbortMessage.Parse(span), cancellationToken);
                return true;
            case MessageKind.StreamCommit:
                handled = EndAsync(TransactionEnd.Of(StreamCommitMessage.Parse(span)), cancellationToken);
                return true;
            case MessageKind.StreamPrepare:
                handled = EndAsync(TransactionEnd.Of(StreamPrepareMessage.Parse(span)), cancellationToken);
                return true;
            default:
                InHand = null;
                return false;
        }
    }

    /// <summary>The delivery ends: ends the replay in hand, if any, and all transactions in progress without their commit.</summary>
    /// <inheritdoc cref="OpenTransaction.AbortAsync(Action{HandlerRoutes, Exception}, CancellationToken)" path="/param"/>
    public async ValueTask AbortAsync(Action<HandlerRoutes, Exception> failed, CancellationToken cancellationToken)
    {
        if (_replay is { Transaction.IsOpen: true } replay)
        {
            await replay.Transaction.AbortAsync(failed, cancellationToken).ConfigureAwait(false);
        }

        foreach (var transaction in _open.Values)
        {
            await transaction.Boundaries.AbortAsync(failed, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Enter(uint xid)
    {
        if (!_open.TryGetValue(xid, out var transaction))
        {
            transaction = new InProgressTransaction(xid, _early, _catalog, _context);
            _open.Add(xid, transaction);
        }

        InHand = transaction.Boundaries;
        _block = transaction;
    }

    private ValueTask LeaveAsync(InProgressTransaction block, CancellationToken cancellationToken)
    {
        _block = null;
        InHand = null;
        return block.FlushAsync(cancellationToken);
    }

    private async ValueTask RollBackAsync(StreamAbortMessage abort, CancellationToken cancellationToken)
    {
        if (!_open.TryGetValue(abort.Xid, out var transaction))
        {
            return;
        }

        InHand = transaction.Boundaries;
        if (abort.SubXid != abort.Xid)
        {
            await transaction.RollBackAsync(abort.SubXid, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _open.Remove(abort.Xid);
            await AbortAsync(transaction.Boundaries, cancellationToken).ConfigureAwait(false);
        }

        InHand = null;
    }

    /// <summary>The whole was rolled back. Each handler is told before the failure of one stops the stream.</summary>
    private static async ValueTask AbortAsync(OpenTransaction transaction, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        await transaction.AbortAsync(
            (handler, exception) => failure ??= HandlerFailure.Is(exception, cancellationToken)
                ? new HandlerException(handler.Name, transaction.Position, null, exception)
                : exception,
            cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private async ValueTask EndAsync(TransactionEnd end, CancellationToken cancellationToken)
    {
        // The reading side has checked that it was begun.
        var transaction = _open[end.Xid];
        InHand = transaction.Boundaries;
        await transaction.EndAsync(end, _relations, cancellationToken).ConfigureAwait(false);
        _open.Remove(end.Xid);
        if (_late.Count == 0)
        {
            _ledger.TransactionHandled(end.EndLsn);
        }
        else
        {
            // The replay describes its tables itself, as the stream did. Types are certain now, and so shared.
            _replay = new CommittedTransactions(_late, new RelationCache(_late, _types, names: null), _ledger, _context, _rows);
        }
    }

    private async ValueTask EndReplayAsync(
        CommittedTransactions replay,
        ReadOnlyMemory<byte> message,
        CancellationToken cancellationToken)
    {
        await replay.DispatchAsync(message, cancellationToken).ConfigureAwait(false);
        _replay = null;
    }
}
