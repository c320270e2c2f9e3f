namespace TypedCdc.Dispatch;

/// <summary>A route that is ready for one version of its table.</summary>
internal abstract class BoundRoute
{
    /// <summary>Reads the change in hand and gives it to the handler.</summary>
    public abstract ValueTask InvokeAsync(ChangeContext context, CancellationToken cancellationToken);
}
