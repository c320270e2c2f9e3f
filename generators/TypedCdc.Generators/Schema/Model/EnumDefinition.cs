using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>An enum type.</summary>
internal sealed record EnumDefinition(string Schema, string Name, EquatableArray<string> Labels, SqlLocation Location);
