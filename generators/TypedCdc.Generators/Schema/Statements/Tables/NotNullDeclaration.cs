namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>A column must not be null.</summary>
/// <param name="Constraint">The name of the constraint, where it has one.</param>
/// <param name="Column">The column.</param>
/// <param name="IsInherited">Whether it holds for tables that inherit the column, too.</param>
/// <param name="IsValid">Whether it holds for rows that were there before.</param>
internal sealed record NotNullDeclaration(string? Constraint, string Column, bool IsInherited = true, bool IsValid = true);
