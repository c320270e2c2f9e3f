using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>A table as it is so far, or another relation with rows.</summary>
internal sealed class TableState(ObjectKey key, TableKind kind, SqlLocation location) : RelationState(key)
{
    private RowTypeState? _rowType;

    public TableKind Kind { get; } = kind;

    public SqlLocation Location { get; } = location;

    public TablePersistence Persistence { get; set; }

    /// <summary>Whether all columns are known, and not those of a query.</summary>
    public bool AreColumnsKnown { get; set; } = true;

    public ColumnList Columns { get; } = new();

    public List<IndexState> Indexes { get; } = [];

    /// <summary>Views and foreign tables have none.</summary>
    public ReplicaIdentityKind ReplicaIdentity { get; set; } =
        kind is TableKind.View or TableKind.Foreign ? ReplicaIdentityKind.Nothing : ReplicaIdentityKind.Default;

    public IndexState? IdentityIndex { get; set; }

    /// <summary>What it inherits from, or the one table that it is a partition of.</summary>
    public List<TableState> Parents { get; } = [];

    public bool IsPartition { get; set; }

    public List<TableState> Children { get; } = [];

    public TypeState? OfType { get; set; }

    public string? Comment { get; set; }

    public List<FormerColumn> FormerColumns { get; } = [];

    public List<SequenceState> Sequences { get; } = [];

    public RelationName RelationName => new(Key.Schema, Key.Name);

    public TypeState RowType => _rowType ??= new RowTypeState(this);

    public IndexState? PrimaryKey => Indexes.Find(index => index.IsPrimary);

    public ColumnState? FindColumn(string name) => Columns.Find(name);
}
