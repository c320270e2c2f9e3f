namespace TypedCdc.Generators.Schema.Statements.Types;

internal sealed record RenameType(string NewName) : TypeAction;
