using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>Takes the changes that a handler's class handles.</summary>
/// <typeparam name="THandler">The handler's class.</typeparam>
/// <seealso cref="RouteBuilderExtensions"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouteBuilder<THandler>
    where THandler : class
{
    internal RouteBuilder()
    {
    }
}
