using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>A primary key or unique constraint.</summary>
/// <param name="Constraint">Its name, where it has one.</param>
/// <param name="IsPrimary">Whether it is the primary key.</param>
/// <param name="Columns">The columns; empty where it takes those of an index.</param>
/// <param name="Range">Where it is written.</param>
internal sealed record KeyDeclaration(string? Constraint, bool IsPrimary, IReadOnlyList<string> Columns, TextRange Range)
{
    /// <summary>Columns that are only carried along, which take part in the name that PostgreSQL chooses.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>The index that becomes the constraint's.</summary>
    public string? UsingIndex { get; init; }

    public bool AreNullsDistinct { get; init; } = true;

    /// <summary>Whether it may be checked at the end of the transaction; then it identifies no rows for replication.</summary>
    public bool IsDeferrable { get; init; }
}
