namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record DropConstraint(string Constraint) : TableAction;
