using TypedCdc.Dispatch;

namespace TypedCdc.Provisioning.Needs;

/// <summary>What the handlers of a pipeline want of the database.</summary>
/// <param name="Tables">The tables, in the order in which they are first asked for.</param>
internal sealed record PipelineNeeds(IReadOnlyList<TableNeeds> Tables)
{
    /// <summary>The operations that any handler takes of any table: a publication has them for all of its tables.</summary>
    public Operations Operations => Tables.Aggregate(Operations.None, (all, table) => all | table.Operations);

    /// <summary>What the routes of these handlers need.</summary>
    public static PipelineNeeds Of(IEnumerable<HandlerRoutes> handlers) => new(
        [.. handlers.SelectMany(handler => handler.Routes).GroupBy(route => route.Table).Select(Of)]);

    private static TableNeeds Of(IGrouping<Metadata.TableName, Route> routes) => new(
        routes.Key,
        routes.Aggregate(Operations.None, (all, route) => all | route.Operations),
        [
            .. routes
                .Where(route => route.Operations != Operations.Truncate) // no row comes with it
                .SelectMany(route => route.Mappings.Select(
                    mapping => new RecordNeeds(mapping.Mapping, route.Operations, mapping.FromIdentity)))
                .Distinct(),
        ]);
}
