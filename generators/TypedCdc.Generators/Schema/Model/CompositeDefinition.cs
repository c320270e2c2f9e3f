using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A composite type.</summary>
internal sealed record CompositeDefinition(string Schema, string Name, EquatableArray<FieldDefinition> Fields, SqlLocation Location);
