using System.Runtime.CompilerServices;

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

    public override ValueTask DeliverAsync(
        in TChange change,
        HandlerRoutes routes,
        int bytes,
        CancellationToken cancellationToken)
    {
        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, Math.Clamp(_count * 2, Math.Min(SmallestBuffer, limits.MaxChanges), limits.MaxChanges));
        }

        _changes[_count++] = change;
        _bytes += bytes;
        if (_count < limits.MaxChanges && _bytes < limits.MaxBytes)
        {
            routes.OpenBatch = this;
            return ValueTask.CompletedTask;
        }

        routes.OpenBatch = null;
        return FlushAsync(cancellationToken);
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var pending = handler.Current.HandleAsync(_changes.AsMemory(0, _count), cancellationToken);
        if (!pending.IsCompletedSuccessfully)
        {
            return DiscardAfterAsync(pending);
        }

        Discard();
        return pending;
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

    private async ValueTask DiscardAfterAsync(ValueTask pending)
    {
        await pending.ConfigureAwait(false);
        Discard();
    }
}
