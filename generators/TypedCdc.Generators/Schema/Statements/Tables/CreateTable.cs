using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>CREATE TABLE in all its forms, CREATE FOREIGN TABLE, and what else makes a relation with rows.</summary>
internal sealed record CreateTable(ObjectName Name, TableKind Kind) : Statement
{
    public TablePersistence Persistence { get; init; }

    public bool IfNotExists { get; init; }

    /// <summary>Columns and constraints in order.</summary>
    public IReadOnlyList<TableElement> Elements { get; init; } = [];

    public IReadOnlyList<ObjectName> Parents { get; init; } = [];

    public ObjectName? PartitionOf { get; init; }

    public ObjectName? OfType { get; init; }

    /// <summary>Whether its columns come from a query, and so are not known.</summary>
    public bool IsFromQuery { get; init; }
}
