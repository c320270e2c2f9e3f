namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>SET SCHEMA.</summary>
internal sealed record MoveType(string Schema) : TypeAction;
