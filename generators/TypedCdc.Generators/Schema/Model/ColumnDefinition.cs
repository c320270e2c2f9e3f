namespace TypedCdc.Generators.Schema.Model;

/// <summary>A column.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNotNull">pg_attribute.attnotnull: NOT NULL, a primary key, an identity, serial.</param>
/// <param name="IsNullable">Whether a row can have null there: a domain can forbid it, too, and NOT NULL may not be validated yet.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record ColumnDefinition(string Name, ColumnType Type, bool IsNotNull, bool IsNullable, SqlLocation Location)
{
    /// <summary>The expression as it is written.</summary>
    public string? Default { get; init; }

    public ColumnGeneration Generation { get; init; }

    /// <summary>The expression of a generated column, as it is written.</summary>
    public string? GenerationExpression { get; init; }

    public ColumnIdentity Identity { get; init; }

    public ColumnStorage Storage { get; init; }

    public string? Comment { get; init; }
}
