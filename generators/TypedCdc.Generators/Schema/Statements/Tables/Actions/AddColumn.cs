namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record AddColumn(ColumnDeclaration Column, bool IfNotExists) : TableAction;
