using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>SET EXPRESSION AS of a generated column, or DROP EXPRESSION where there is none.</summary>
internal sealed record SetExpression(string Column, string? Expression, TextRange Range) : ColumnAction(Column, Range);
