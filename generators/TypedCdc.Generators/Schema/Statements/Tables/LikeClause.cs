namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>The columns of another table, copied when the table is made.</summary>
/// <param name="Source">The other table, view, or composite type.</param>
/// <param name="Included">What is copied besides names, types and NOT NULL.</param>
internal sealed record LikeClause(ObjectName Source, LikeParts Included);
