using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A table as it is so far, or another relation with rows.</summary>
internal sealed class TableState(ObjectKey key, TableKind kind, SqlLocation location) : RelationState(key)
{
    /// <summary>PostgreSQL has no limit, but each write would have to keep them all.</summary>
    public const int MostIndexes = 250;

    private ColumnList? _columns;
    private RowTypeState? _rowType;

    public TableKind Kind { get; } = kind;

    public SqlLocation Location { get; } = location;

    public TablePersistence Persistence { get; set; }

    /// <summary>Whether all columns are known, and not those of a query.</summary>
    public bool AreColumnsKnown { get; set; } = true;

    public ColumnList Columns => _columns ??= new ColumnList(this);

    public List<IndexState> Indexes { get; } = [];

    public bool HasMostIndexes => Indexes.Count >= MostIndexes;

    /// <summary>Views and foreign tables have none.</summary>
    public ReplicaIdentityKind ReplicaIdentity { get; set; } =
        kind is TableKind.View or TableKind.Foreign ? ReplicaIdentityKind.Nothing : ReplicaIdentityKind.Default;

    public IndexState? IdentityIndex { get; set; }

    /// <summary>What it inherits from, or the one table that it is a partition of.</summary>
    public List<TableState> Parents { get; } = [];

    public bool IsPartition { get; set; }

    public OrderedSet<TableState> Children { get; } = new();

    public TypeState? OfType { get; set; }

    public string? Comment { get; set; }

    public List<FormerColumn> FormerColumns { get; } = [];

    /// <summary>The publications that name the table, or leave it out.</summary>
    public HashSet<PublicationState> Publications { get; } = [];

    public RelationName RelationName => new(Key.Schema, Key.Name);

    public TypeState RowType => _rowType ??= new RowTypeState(this);

    /// <summary>Whether something may be made of the type of its rows.</summary>
    public bool IsRowTypeUsed => _rowType is not null;

    public IndexState? PrimaryKey => Indexes.Find(index => index.IsPrimary);

    public ColumnState? FindColumn(string name) => Columns.Find(name);
}
