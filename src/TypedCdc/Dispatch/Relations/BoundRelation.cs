using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.Relations;

/// <summary>One version of a table with the routes that its changes take, in the order in which handlers were added.</summary>
internal sealed class BoundRelation
{
    private BoundRelation(RelationMessage relation)
    {
        Table = relation.Table;
        ColumnCount = relation.Columns.Count;
    }

    public TableName Table { get; }

    public int ColumnCount { get; }

    public BoundRoute[] Inserts { get; private init; } = [];

    public BoundRoute[] Updates { get; private init; } = [];

    public BoundRoute[] Deletes { get; private init; } = [];

    public BoundRoute[] Truncates { get; private init; } = [];

    public KeyChange[] KeyChanges { get; private init; } = [];

    /// <summary>Binds the routes of all handlers.</summary>
    /// <exception cref="SchemaMismatchException">A mapped type does not fit the table.</exception>
    public static BoundRelation Create(
        RelationMessage relation,
        IReadOnlyList<HandlerRoutes> handlers,
        TypeRegistry types)
    {
        var binder = new RelationBinder(relation, types);
        var bound = handlers
            .SelectMany(handler => handler.Routes
                .Where(route => route.Table == relation.Table)
                .Select(route => (Handler: handler, Route: route, Bound: route.Bind(handler, binder))))
            .ToList();
        binder.ThrowIfMismatched();

        BoundRoute[] Taking(Operations operation) =>
            [.. bound.Where(entry => (entry.Route.Operations & operation) != 0).Select(entry => entry.Bound)];

        var upserting = bound.Where(entry => entry.Route.IsUpsert).Select(entry => entry.Handler).ToHashSet();
        return new BoundRelation(relation)
        {
            Inserts = Taking(Operations.Insert),
            Updates = Taking(Operations.Update),
            Deletes = Taking(Operations.Delete),
            Truncates = Taking(Operations.Truncate),
            KeyChanges =
            [
                .. bound
                    .Where(entry => entry.Route.Operations == Operations.Delete && upserting.Contains(entry.Handler))
                    .Select(entry => new KeyChange(entry.Bound, KeyColumns(relation, entry.Route))),
            ],
        };
    }

    private static int[] KeyColumns(RelationMessage relation, Route delete)
    {
        var wanted = delete.Mappings.SelectMany(entry => entry.Mapping.Columns).Select(column => column.Column).ToHashSet();
        return [.. Enumerable.Range(0, relation.Columns.Count).Where(index => wanted.Contains(relation.Columns[index].Name))];
    }
}
