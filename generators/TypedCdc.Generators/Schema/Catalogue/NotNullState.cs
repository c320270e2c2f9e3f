namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>That a column must not be null.</summary>
/// <param name="Constraint">The name of the constraint, where it was given; PostgreSQL keeps it from version 18 on.</param>
/// <param name="IsInherited">Whether tables that inherit have it, too.</param>
/// <param name="IsValid">Whether rows that were there before have no null, either.</param>
/// <param name="IsLocal">Whether the table itself says so.</param>
internal sealed record NotNullState(string? Constraint, bool IsInherited = true, bool IsValid = true, bool IsLocal = true);
