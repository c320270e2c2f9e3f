namespace TypedCdc.Generators.Schema.Statements.Indexes;

/// <summary>CREATE INDEX.</summary>
/// <param name="Name">Null where PostgreSQL chooses it.</param>
/// <param name="Table">The table.</param>
internal sealed record CreateIndex(ObjectName? Name, ObjectName Table) : Statement
{
    public bool IfNotExists { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Whether partitions get none.</summary>
    public bool IsOnly { get; init; }

    /// <summary>In order; an expression is there with the name that PostgreSQL would give its column.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> Included { get; init; } = [];

    public bool AreNullsDistinct { get; init; } = true;

    public bool HasExpressions { get; init; }

    /// <summary>The text with the expressions and the condition in it; null where it has neither.</summary>
    public string? Expressions { get; init; }

    /// <summary>Whether it covers some rows only.</summary>
    public bool IsPartial { get; init; }
}
