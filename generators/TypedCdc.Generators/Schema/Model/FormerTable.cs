namespace TypedCdc.Generators.Schema.Model;

/// <summary>A table that the database had.</summary>
/// <param name="Name">The name that it had.</param>
/// <param name="NewName">The name that it has got, or null where it was dropped.</param>
/// <param name="Location">Where that happens.</param>
internal sealed record FormerTable(RelationName Name, RelationName? NewName, SqlLocation Location);
