using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>A change of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Range">Where its name is written.</param>
internal abstract record ColumnAction(string Column, TextRange Range) : TableAction;
