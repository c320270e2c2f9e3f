namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>An index, with the constraint that it stands for.</summary>
internal sealed class IndexState(ObjectKey key, TableState table) : RelationState(key)
{
    public TableState Table { get; } = table;

    /// <summary>The columns of the key in order; those that are expressions are left out.</summary>
    public IReadOnlyList<ColumnState> Columns { get; init; } = [];

    public IReadOnlyList<ColumnState> Included { get; init; } = [];

    /// <summary>The columns that its expressions and its condition name; without one of them it goes away, too.</summary>
    public IReadOnlyList<ColumnState> Mentioned { get; init; } = [];

    public bool IsUnique { get; init; }

    public bool IsPrimary { get; set; }

    /// <summary>Whether a constraint of the same name stands for it.</summary>
    public bool IsConstraint { get; set; }

    public bool IsDeferrable { get; set; }

    public bool AreNullsDistinct { get; init; } = true;

    public bool HasExpressions { get; init; }

    public bool IsPartial { get; init; }

    /// <summary>The index of the partitioned table that this is part of.</summary>
    public IndexState? Parent { get; set; }

    /// <summary>The indexes of the partitions.</summary>
    public OrderedSet<IndexState> Parts { get; } = new();

    /// <summary>Whether it says the same of another table, so that it can be part of the other index.</summary>
    public bool Matches(IndexState other) =>
        IsUnique == other.IsUnique && IsConstraint == other.IsConstraint && IsPrimary == other.IsPrimary
        && IsPartial == other.IsPartial && HasExpressions == other.HasExpressions && AreNullsDistinct == other.AreNullsDistinct
        && Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name));
}
