using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record SetColumnType(string Column, TypeName Type, TextRange Range) : ColumnAction(Column, Range);
