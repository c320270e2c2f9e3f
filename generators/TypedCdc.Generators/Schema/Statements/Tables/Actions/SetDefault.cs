using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>SET DEFAULT, or DROP DEFAULT where there is none.</summary>
internal sealed record SetDefault(string Column, string? Default, TextRange Range) : ColumnAction(Column, Range);
