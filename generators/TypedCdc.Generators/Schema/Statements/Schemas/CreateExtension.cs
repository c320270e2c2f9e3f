namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>CREATE EXTENSION: its types are known by name only.</summary>
internal sealed record CreateExtension(string Name) : Statement;
