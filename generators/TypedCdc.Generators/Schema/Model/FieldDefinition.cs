namespace TypedCdc.Generators.Schema.Model;

/// <summary>An attribute of a composite type.</summary>
internal sealed record FieldDefinition(string Name, ColumnType Type);
