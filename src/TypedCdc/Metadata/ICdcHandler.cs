using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>Implemented by the generator on a class marked with <see cref="CdcHandlerAttribute"/>.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICdcHandler<TSelf>
    where TSelf : class, ICdcHandler<TSelf>
{
    /// <summary>When the handler is given the changes of a transaction.</summary>
    static virtual Delivery Delivery => Delivery.Committed;

    /// <summary>Names the changes that the handler takes.</summary>
    /// <param name="routes">Where to name them.</param>
    static abstract void MapRoutes(RouteBuilder<TSelf> routes);
}
