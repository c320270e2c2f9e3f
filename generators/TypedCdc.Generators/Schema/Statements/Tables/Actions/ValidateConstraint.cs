namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record ValidateConstraint(string Constraint) : TableAction;
