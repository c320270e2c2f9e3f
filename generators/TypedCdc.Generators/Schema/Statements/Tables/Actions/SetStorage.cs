using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

internal sealed record SetStorage(string Column, ColumnStorage Storage, TextRange Range) : ColumnAction(Column, Range);
