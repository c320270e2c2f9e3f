namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record RenameRelation(string NewName) : TableAction;
