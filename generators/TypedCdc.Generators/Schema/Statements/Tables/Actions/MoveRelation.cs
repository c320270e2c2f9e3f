namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>SET SCHEMA.</summary>
internal sealed record MoveRelation(string Schema) : TableAction;
