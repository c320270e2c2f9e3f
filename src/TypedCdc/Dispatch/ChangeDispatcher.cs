using System.Runtime.CompilerServices;
using TypedCdc.Acknowledgement;
using TypedCdc.Chunks;
using TypedCdc.Dispatch.InProgress;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Reselection;

namespace TypedCdc.Dispatch;

/// <summary>
/// Reads the messages of transactions and gives their changes to the handlers. It runs synchronously until a handler
/// really suspends.
/// </summary>
internal sealed class ChangeDispatcher
{
    private readonly AcknowledgementLedger _ledger;
    private readonly CommittedTransactions _committed;
    private readonly InProgressDispatcher? _inProgress;
    private readonly ChangeContext _context = new();
    private volatile bool _stopRequested;

    public ChangeDispatcher(
        IReadOnlyList<HandlerRoutes> handlers,
        ITypeCatalog? catalog,
        AcknowledgementLedger ledger,
        KnownTables? known = null,
        IRowSelector? rows = null)
    {
        _ledger = ledger;
        var types = new TypeRegistry(catalog);
        var relations = new RelationCache(handlers, types, new MappedNames(known));
        _committed = new CommittedTransactions(handlers, relations, ledger, _context, rows);
        if (handlers.Any(handler => handler.Delivery == Delivery.InProgress))
        {
            _inProgress = new InProgressDispatcher(handlers, relations, types, catalog, ledger, _context, rows);
        }
    }

    /// <summary>The position behind all that was read of the transaction in hand; none where none is.</summary>
    public ChangePosition? Upcoming => InHand.Upcoming;

    private OpenTransaction InHand => _inProgress?.InHand ?? _committed.Transaction;

    /// <summary>Whether a stop is asked for, and no transaction that is known to have committed is half delivered.</summary>
    private bool MayStop => _stopRequested && !_committed.Transaction.IsOpen && _inProgress is not { IsReplaying: true };

    /// <summary>Asks to stop at the next end of a transaction. May be called from any thread.</summary>
    public void RequestStop() => _stopRequested = true;

    /// <summary>Dispatches all messages of a chunk.</summary>
    /// <returns>False where a requested stop was reached and the rest of the chunk is left.</returns>
    /// <exception cref="CdcException">A handler failed, or a message could not be read.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> DispatchAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        var offset = 0;
        _context.Chunk++;
        try
        {
            while (chunk.TryRead(ref offset, out var message))
            {
                if (MayStop)
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
            throw new HandlerException(_context.Handler.Name, InHand.Position, _context.Table?.ToString(), exception);
        }

        _ledger.ChunkHandled(chunk.Sequence);
        return !MayStop;
    }

    /// <summary>Ends the transaction in hand, if any, and those in progress without their commit.</summary>
    /// <param name="failed">Takes the exception of a handler that fails even here.</param>
    /// <param name="cancellationToken">Given on to the handlers.</param>
    public async ValueTask AbortAsync(Action<HandlerRoutes, Exception> failed, CancellationToken cancellationToken)
    {
        if (_committed.Transaction.IsOpen)
        {
            await _committed.Transaction.AbortAsync(failed, cancellationToken).ConfigureAwait(false);
        }

        if (_inProgress is not null)
        {
            await _inProgress.AbortAsync(failed, cancellationToken).ConfigureAwait(false);
        }
    }

    private ValueTask DispatchAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        // What fails before a handler is reached, such as a look at the catalogue, is no failure of the one called before.
        _context.Handler = null;
        return _inProgress is { } inProgress && inProgress.TryDispatch(message, cancellationToken, out var handled)
            ? handled
            : _committed.DispatchAsync(message, cancellationToken);
    }
}
