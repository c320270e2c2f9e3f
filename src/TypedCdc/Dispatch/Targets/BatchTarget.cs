using System.Runtime.CompilerServices;
using TypedCdc.Metadata;

namespace TypedCdc.Dispatch.Targets;

/// <summary>Gathers changes and gives them to the handler together.</summary>
internal sealed class BatchTarget<THandler, TChange>(HandlerReference<THandler> handler, BatchLimits limits)
    : ChangeTarget<TChange>, IBatch
    where THandler : class, IBatchHandler<TChange>
    where TChange : struct
{
    private const int SmallestBuffer = 16;

    private TChange[] _changes = [];
    private int _count;
    private long _bytes;
    private ChangePosition _last;
    private TableName? _table;

    public override ValueTask DeliverAsync(
        in TChange change,
        HandlerRoutes routes,
        ChangeContext context,
        CancellationToken cancellationToken) =>
        _count != 0 && _bytes + context.Message.Length > limits.MaxBytes
            ? FlushThenAddAsync(change, routes, context, cancellationToken)
            : AddAsync(change, routes, context, cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await handler.Current.HandleAsync(_changes.AsMemory(0, _count), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (HandlerFailure.Is(exception, cancellationToken))
        {
            // Worded here: the change in hand may be a later one, of another table.
            throw new HandlerException(typeof(THandler).Name, _last, _table?.ToString(), exception);
        }
        finally
        {
            Discard();
        }
    }

    public void Discard()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TChange>())
        {
            _changes.AsSpan(0, _count).Clear();
        }

        _count = 0;
        _bytes = 0;
    }

    private async ValueTask FlushThenAddAsync(
        TChange change,
        HandlerRoutes routes,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await AddAsync(change, routes, context, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask AddAsync(
        in TChange change,
        HandlerRoutes routes,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, Math.Clamp(_count * 2, Math.Min(SmallestBuffer, limits.MaxChanges), limits.MaxChanges));
        }

        _changes[_count++] = change;
        _bytes += context.Message.Length;
        _last = context.Position;
        _table = context.Table;
        var isFull = _count == limits.MaxChanges || _bytes >= limits.MaxBytes;
        routes.OpenBatch = isFull ? null : this;
        return isFull ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }
}
