using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record RenameColumn(string Column, string NewName, TextRange Range) : TableAction;
