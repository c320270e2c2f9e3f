namespace TypedCdc;

/// <summary>
/// Marks a partial class as a handler of changes. The generator adds its routes, one for each
/// <see cref="IChangeHandler{TChange}"/> and <see cref="IBatchHandler{TChange}"/> it implements.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CdcHandlerAttribute : Attribute
{
    /// <summary>
    /// When the handler is given the changes of a transaction. With <see cref="Delivery.InProgress"/> it implements
    /// <see cref="IInProgressHandler"/>. Default: <see cref="Delivery.Committed"/>.
    /// </summary>
    public Delivery Delivery { get; init; }
}
