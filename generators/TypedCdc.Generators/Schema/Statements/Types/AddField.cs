namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>ADD ATTRIBUTE.</summary>
internal sealed record AddField(CompositeField Field) : TypeAction;
