using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A table, or another relation with rows.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What sort of relation.</param>
/// <param name="Columns">In order.</param>
/// <param name="Identity">What tells its rows apart for replication.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record TableDefinition(
    RelationName Name,
    TableKind Kind,
    EquatableArray<ColumnDefinition> Columns,
    ReplicaIdentity Identity,
    SqlLocation Location)
{
    public TablePersistence Persistence { get; init; }

    /// <summary>Whether <see cref="Columns"/> are all: those of a view or of CREATE TABLE AS are not known.</summary>
    public bool AreColumnsKnown { get; init; } = true;

    /// <summary>Whether code that is not run may have changed it.</summary>
    public bool MayDiffer { get; init; }

    public EquatableArray<KeyDefinition> Keys { get; init; }

    /// <summary>What it inherits from, or the one table that it is a partition of.</summary>
    public EquatableArray<RelationName> Parents { get; init; }

    /// <summary>Of a partition, the table at the top, under whose name changes can be published.</summary>
    public RelationName? PartitionRoot { get; init; }

    /// <summary>Columns that it had under other names, or has no more.</summary>
    public EquatableArray<FormerColumn> FormerColumns { get; init; }

    public string? Comment { get; init; }

    public ColumnDefinition? FindColumn(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
