namespace TypedCdc.Generators.Schema.Statements.Types;

/// <summary>A type with input and output functions of its own, or the shell of one.</summary>
internal sealed record CreateBaseType(ObjectName Name) : Statement;
