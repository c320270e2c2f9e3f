using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record DropColumn(string Column, bool IfExists, TextRange Range) : TableAction;
