using TypedCdc.Metadata;
using TypedCdc.Protocol.Messages;
using TypedCdc.Values;

namespace TypedCdc.Dispatch.Relations;

/// <summary>One version of a table with the routes that its changes take, in the order in which handlers were added.</summary>
internal sealed class BoundRelation
{
    private readonly RelationMessage _relation;

    private BoundRelation(RelationMessage relation) => _relation = relation;

    public TableName Table => _relation.Table;

    public int ColumnCount => _relation.Columns.Count;

    public IReadOnlyList<RelationColumn> Columns => _relation.Columns;

    /// <summary>The composites that values of mapped columns have in them.</summary>
    public PgType[] Composites { get; private init; } = [];

    /// <summary>The last chunk for which the composites were looked at.</summary>
    public long LookedFor { get; set; }

    /// <summary>The columns that are selected where an update leaves them out; null where there are none.</summary>
    public ReselectedColumns? Reselected { get; private init; }

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
            Composites = [.. binder.Composites],
            Reselected = binder.Reselected,
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

    /// <summary>Binds the routes anew, after what is known of types has changed.</summary>
    /// <exception cref="SchemaMismatchException">A mapped type does not fit the table any more.</exception>
    public BoundRelation BindAgain(IReadOnlyList<HandlerRoutes> handlers, TypeRegistry types) => Create(_relation, handlers, types);

    private static int[] KeyColumns(RelationMessage relation, Route delete)
    {
        var wanted = delete.Mappings.SelectMany(entry => entry.Mapping.Columns).Select(column => column.Column).ToHashSet();
        return [.. Enumerable.Range(0, relation.Columns.Count).Where(index => wanted.Contains(relation.Columns[index].Name))];
    }
}
