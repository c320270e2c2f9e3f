namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>DROP ATTRIBUTE.</summary>
internal sealed record DropField(string Name, bool IfExists) : TypeAction;
