namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record RenameConstraint(string Constraint, string NewName) : TableAction;
