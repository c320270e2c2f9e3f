using System.ComponentModel;
using TypedCdc.Dispatch;

namespace TypedCdc.Metadata;

/// <summary>Takes the changes that a handler's class handles.</summary>
/// <typeparam name="THandler">The handler's class.</typeparam>
/// <seealso cref="RouteBuilderExtensions"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouteBuilder<THandler>
    where THandler : class
{
    private readonly List<Route> _routes = [];

    internal RouteBuilder(HandlerReference<THandler> handler, BatchLimits limits)
    {
        Handler = handler;
        Limits = limits;
    }

    internal HandlerReference<THandler> Handler { get; }

    internal BatchLimits Limits { get; }

    internal IReadOnlyList<Route> Routes => _routes;

    internal void Add(Route route) => _routes.Add(route);
}
