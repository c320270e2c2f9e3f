using TypedCdc.Dispatch.Sources;
using TypedCdc.Dispatch.Targets;

namespace TypedCdc.Dispatch;

/// <inheritdoc/>
/// <typeparam name="TChange">The change type.</typeparam>
internal sealed class BoundRoute<TChange>(
    HandlerRoutes handler,
    ChangeReader<TChange> reader,
    ChangeTarget<TChange> target) : BoundRoute
    where TChange : struct
{
    public override ValueTask InvokeAsync(ChangeContext context, CancellationToken cancellationToken)
    {
        context.Handler = handler;
        // A handler sees its changes in order: what it has gathered of another kind goes first.
        return handler.OpenBatch is { } open && !ReferenceEquals(open, target)
            ? FlushThenInvokeAsync(open, context, cancellationToken)
            : target.DeliverAsync(reader.Read(context), handler, context, cancellationToken);
    }

    private async ValueTask FlushThenInvokeAsync(
        IBatch open,
        ChangeContext context,
        CancellationToken cancellationToken)
    {
        handler.OpenBatch = null;
        await open.FlushAsync(cancellationToken).ConfigureAwait(false);
        await target.DeliverAsync(reader.Read(context), handler, context, cancellationToken)
            .ConfigureAwait(false);
    }
}
