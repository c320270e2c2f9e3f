using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables.Actions;

/// <summary>SET NOT NULL, also as a constraint of the table.</summary>
internal sealed record SetNotNull(NotNullDeclaration NotNull, TextRange Range) : ColumnAction(NotNull.Column, Range);
