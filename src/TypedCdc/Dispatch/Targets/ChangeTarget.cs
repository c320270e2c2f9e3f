namespace TypedCdc.Dispatch.Targets;

/// <summary>Where changes of one kind go.</summary>
internal abstract class ChangeTarget<TChange>
    where TChange : struct
{
    /// <summary>Delivers one change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="handler">The handler it belongs to.</param>
    /// <param name="context">Where it was read from.</param>
    /// <param name="cancellationToken">Given on to the handler.</param>
    public abstract ValueTask DeliverAsync(
        in TChange change,
        HandlerRoutes handler,
        ChangeContext context,
        CancellationToken cancellationToken);
}
