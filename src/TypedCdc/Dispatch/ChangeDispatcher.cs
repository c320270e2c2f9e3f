using System.Runtime.CompilerServices;
using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Protocol;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch;

/// <summary>
/// Reads the messages of committed transactions and gives their changes to the handlers. It runs synchronously until a
/// handler really suspends.
/// </summary>
internal sealed class ChangeDispatcher
{
    private readonly AcknowledgementLedger _ledger;
    private readonly RelationCache _relations;
    private readonly OpenTransaction _transaction;
    private readonly TransactionBoundaries _boundaries;
    private readonly ChangeContext _context = new();
    private volatile bool _stopRequested;

    public ChangeDispatcher(
        IReadOnlyList<HandlerRoutes> handlers,
        ITypeCatalog? catalog,
        AcknowledgementLedger ledger,
        KnownTables? known = null)
    {
        _ledger = ledger;
        _relations = new RelationCache(handlers, catalog, known);
        _transaction = new OpenTransaction(handlers);
        _boundaries = new TransactionBoundaries(_transaction, ledger);
    }

    /// <summary>The position behind all that was read of the transaction in hand; none where none is.</summary>
    public ChangePosition? Upcoming => _transaction.Upcoming;

    /// <summary>Asks to stop at the next end of a transaction. May be called from any thread.</summary>
    public void RequestStop() => _stopRequested = true;

    /// <summary>Dispatches all messages of a chunk.</summary>
    /// <returns>False where a requested stop was reached and the rest of the chunk is left.</returns>
    /// <exception cref="CdcException">A handler failed, or a message could not be read.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> DispatchAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        var offset = 0;
        try
        {
            while (chunk.TryRead(ref offset, out var message))
            {
                if (_stopRequested && !_transaction.IsOpen)
                {
                    return false;
                }

                // A handler need not look at its token: between two messages the stop is ours.
                cancellationToken.ThrowIfCancellationRequested();
                var pending = DispatchAsync(message, cancellationToken);
                if (pending.IsCompletedSuccessfully)
                {
                    pending.GetAwaiter().GetResult();
                }
                else
                {
                    await pending.ConfigureAwait(false);
                }
            }
        }
        catch (ColumnValueException exception) when (exception.Position is null)
        {
            throw exception.At(_context.Position);
        }
        catch (Exception exception) when (_context.Handler is not null && HandlerFailure.Is(exception, cancellationToken))
        {
            throw new HandlerException(_context.Handler.Name, _transaction.Position, _context.Table?.ToString(), exception);
        }

        _ledger.ChunkHandled(chunk.Sequence);
        return !(_stopRequested && !_transaction.IsOpen);
    }

    /// <summary>Ends the transaction in hand, if any, without its commit.</summary>
    /// <param name="failed">Takes the exception of a handler that fails even here.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    public ValueTask AbortAsync(Action<HandlerRoutes, Exception> failed, CancellationToken cancellationToken) =>
        _transaction.IsOpen ? _transaction.AbortAsync(failed, cancellationToken) : ValueTask.CompletedTask;

    private ValueTask DispatchAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var span = message.Span;
        // What fails before a handler is reached, such as a look at the catalogue, is no failure of the one called before.
        _context.Handler = null;
        var kind = (MessageKind)span[0];
        if (TransactionBoundaries.Has(kind))
        {
            return _boundaries.DispatchAsync(span, _context, cancellationToken);
        }

        switch (kind)
        {
            case MessageKind.Type:
                _relations.Announce(TypeMessage.Parse(span));
                return ValueTask.CompletedTask;
            case MessageKind.Relation:
                return _relations.ReplaceAsync(span, _transaction.Position.CommitLsn, cancellationToken);
            case MessageKind.Message:
                // Nobody can ask for it yet, and the server sends it only on request.
                LogicalMessage.Parse(span);
                return ValueTask.CompletedTask;
            default:
                return _transaction.Info is null
                    ? AnnounceThenChangeAsync(message, cancellationToken)
                    : ChangeAsync(message, cancellationToken);
        }
    }

    private ValueTask AnnounceThenChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var announced = _transaction.AnnounceAsync(_context, cancellationToken);
        return announced.IsCompletedSuccessfully
            ? ChangeAsync(message, cancellationToken)
            : AwaitThenChangeAsync(announced, message, cancellationToken);
    }

    private async ValueTask AwaitThenChangeAsync(
        ValueTask announced,
        ReadOnlyMemory<byte> message,
        CancellationToken cancellationToken)
    {
        await announced.ConfigureAwait(false);
        await ChangeAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask ChangeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _context.Message = message;
        return (MessageKind)message.Span[0] switch
        {
            MessageKind.Insert => InsertAsync(message.Span, cancellationToken),
            MessageKind.Update => UpdateAsync(message.Span, cancellationToken),
            MessageKind.Delete => DeleteAsync(message.Span, cancellationToken),
            MessageKind.Truncate => TruncateAsync(message, cancellationToken),
            var kind => throw new MalformedMessageException($"A pgoutput message of kind {kind} cannot be dispatched."),
        };
    }

    private ValueTask InsertAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var insert = InsertMessage.Parse(message, _context.Row);
        var relation = Enter(insert.RelationOid);
        Require(relation, _context.Row);
        _context.OldPart = TuplePart.None;
        _context.Position = _transaction.Next();
        return InvokeAsync(relation.Inserts, cancellationToken);
    }

    private ValueTask DeleteAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var delete = DeleteMessage.Parse(message, _context.Old);
        var relation = Enter(delete.RelationOid);
        Require(relation, _context.Old);
        _context.OldPart = delete.OldPart;
        _context.Position = _transaction.Next();
        return InvokeAsync(relation.Deletes, cancellationToken);
    }

    private ValueTask UpdateAsync(ReadOnlySpan<byte> message, CancellationToken cancellationToken)
    {
        var update = UpdateMessage.Parse(message, _context.Old, _context.Row);
        var relation = Enter(update.RelationOid);
        Require(relation, _context.Row);
        _context.OldPart = update.OldPart;
        if (update.OldPart != TuplePart.None)
        {
            Require(relation, _context.Old);
        }

        if (update.OldPart == TuplePart.Old)
        {
            _context.Row.FillUnchangedFrom(_context.Old);
        }

        // The first of the two ordinals belongs to the old key, whether or not anyone is given it.
        _context.Position = _transaction.Next();
        foreach (var keyChange in relation.KeyChanges)
        {
            if (keyChange.IsIn(_context))
            {
                return DeleteOldKeyThenUpdateAsync(relation, cancellationToken);
            }
        }

        _context.Position = _transaction.Next();
        return InvokeAsync(relation.Updates, cancellationToken);
    }

    private async ValueTask DeleteOldKeyThenUpdateAsync(BoundRelation relation, CancellationToken cancellationToken)
    {
        foreach (var keyChange in relation.KeyChanges)
        {
            if (keyChange.IsIn(_context))
            {
                await keyChange.Delete.InvokeAsync(_context, cancellationToken).ConfigureAwait(false);
            }
        }

        _context.Position = _transaction.Next();
        await InvokeAsync(relation.Updates, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask TruncateAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        for (var i = 0; TrySelectTruncated(message.Span, i, out var relation); i++)
        {
            await InvokeAsync(relation.Truncates, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TrySelectTruncated(ReadOnlySpan<byte> message, int index, out BoundRelation relation)
    {
        var truncate = TruncateMessage.Parse(message);
        if (index >= truncate.Count)
        {
            relation = null!;
            return false;
        }

        relation = Enter(truncate.RelationOid(index));
        _context.Cascade = truncate.Cascade;
        _context.RestartIdentity = truncate.RestartIdentity;
        _context.Position = _transaction.Next();
        return true;
    }

    private BoundRelation Enter(uint relationOid)
    {
        var relation = _relations[relationOid];
        _context.Table = relation.Table;
        return relation;
    }

    private static void Require(BoundRelation relation, TupleBuffer tuple)
    {
        if (tuple.Count != relation.ColumnCount)
        {
            throw new MalformedMessageException(
                $"A tuple of table {relation.Table} has {tuple.Count} columns, but its Relation message described {relation.ColumnCount}.");
        }
    }

    private ValueTask InvokeAsync(BoundRoute[] routes, CancellationToken cancellationToken)
    {
        for (var i = 0; i < routes.Length; i++)
        {
            var pending = routes[i].InvokeAsync(_context, cancellationToken);
            if (!pending.IsCompletedSuccessfully)
            {
                return AwaitThenInvokeAsync(pending, routes, i + 1, cancellationToken);
            }

            pending.GetAwaiter().GetResult();
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask AwaitThenInvokeAsync(
        ValueTask pending,
        BoundRoute[] routes,
        int next,
        CancellationToken cancellationToken)
    {
        await pending.ConfigureAwait(false);
        for (; next < routes.Length; next++)
        {
            await routes[next].InvokeAsync(_context, cancellationToken).ConfigureAwait(false);
        }
    }
}
