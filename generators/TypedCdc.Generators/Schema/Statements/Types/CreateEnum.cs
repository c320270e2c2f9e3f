namespace TypedCdc.Generators.Schema.Statements.Types;

internal sealed record CreateEnum(ObjectName Name, IReadOnlyList<string> Labels) : Statement;
