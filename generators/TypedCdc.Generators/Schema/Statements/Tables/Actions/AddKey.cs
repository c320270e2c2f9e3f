namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record AddKey(KeyDeclaration Key) : TableAction;
