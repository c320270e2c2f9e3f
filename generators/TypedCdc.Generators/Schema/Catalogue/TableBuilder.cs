using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>Makes the tables of the model.</summary>
internal sealed class TableBuilder(TypeBuilder types, UnreadNames unread)
{
    private readonly Dictionary<TableState, TableState> _roots = [];

    public TableDefinition Build(TableState table) => new(
        table.RelationName,
        table.Kind,
        new EquatableArray<ColumnDefinition>(table.Columns.Select(Build)),
        Identity(table),
        table.Location)
    {
        Persistence = table.Persistence,
        AreColumnsKnown = table.AreColumnsKnown && !MayDiffer(table),
        MayDiffer = MayDiffer(table),
        Keys = new EquatableArray<KeyDefinition>(table.Indexes.Where(IsKey).Select(Build)),
        Parents = new EquatableArray<RelationName>(table.Parents.Select(parent => parent.RelationName)),
        PartitionRoot = table.IsPartition ? Root(table).RelationName : null,
        FormerColumns = new EquatableArray<FormerColumn>(table.FormerColumns),
        Comment = table.Comment,
    };

    private static KeyDefinition Build(IndexState index) =>
        new(index.Key.Name, index.IsPrimary, Names(index), index.AreNullsDistinct, index.IsDeferrable);

    private static bool IsKey(IndexState index) => index is { IsUnique: true, HasExpressions: false, IsPartial: false };

    private static EquatableArray<string> Names(IndexState index) => new(index.Columns.Select(column => column.Name));

    /// <summary>A deferrable key identifies no rows; RelationGetIndexList in relcache.c.</summary>
    private static ReplicaIdentity Identity(TableState table)
    {
        var index = table.ReplicaIdentity switch
        {
            ReplicaIdentityKind.Default => table.PrimaryKey,
            ReplicaIdentityKind.Index => table.IdentityIndex,
            _ => null,
        };
        return new ReplicaIdentity(table.ReplicaIdentity, index is { IsDeferrable: false } && IsKey(index) ? Names(index) : default);
    }

    private bool MayDiffer(TableState table) => unread.MayDiffer(table.Key.Name);

    private ColumnDefinition Build(ColumnState column) => new(
        column.Name,
        types.Build(column.Type),
        column.NotNull is not null,
        column.NotNull is not { IsValid: true } && types.IsNullable(column.Type),
        column.Location)
    {
        Default = column.Default,
        Generation = column.Generation,
        GenerationExpression = column.GenerationExpression,
        Identity = column.Identity,
        Storage = column.Storage,
        Comment = column.Comment,
    };

    /// <summary>The table at the top of the partitions.</summary>
    private TableState Root(TableState table)
    {
        var passed = new List<TableState>();
        var root = table;
        while (root.IsPartition && !_roots.ContainsKey(root))
        {
            passed.Add(root);
            root = root.Parents[0];
        }

        root = _roots.TryGetValue(root, out var known) ? known : root;
        passed.ForEach(part => _roots[part] = root);
        return root;
    }
}
