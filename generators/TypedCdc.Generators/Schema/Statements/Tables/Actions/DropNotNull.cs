using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record DropNotNull(string Column, TextRange Range) : ColumnAction(Column, Range);
