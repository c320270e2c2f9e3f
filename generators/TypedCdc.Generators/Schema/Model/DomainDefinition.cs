namespace TypedCdc.Generators.Schema.Model;

/// <summary>A domain.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The name.</param>
/// <param name="Base">What it lies over, which may be another domain.</param>
/// <param name="IsNotNull">pg_type.typnotnull: whether the domain itself forbids null.</param>
/// <param name="IsNullable">Whether a value can be null: a domain that it lies over can forbid it, too.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record DomainDefinition(
    string Schema, string Name, ColumnType Base, bool IsNotNull, bool IsNullable, SqlLocation Location);
