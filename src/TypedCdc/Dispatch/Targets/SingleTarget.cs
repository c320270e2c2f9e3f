namespace TypedCdc.Dispatch.Targets;

/// <summary>Gives each change to the handler by itself.</summary>
internal sealed class SingleTarget<THandler, TChange>(HandlerReference<THandler> handler) : ChangeTarget<TChange>
    where THandler : class, IChangeHandler<TChange>
    where TChange : struct
{
    public override ValueTask DeliverAsync(
        in TChange change,
        HandlerRoutes routes,
        ChangeContext context,
        CancellationToken cancellationToken) => handler.Current.HandleAsync(change, cancellationToken);
}
