namespace TypedCdc.Generators.Schema.Model;

/// <summary>A column that the table had.</summary>
/// <param name="Name">The name that it had.</param>
/// <param name="NewName">The name that it has got, or null where it was dropped.</param>
/// <param name="Location">Where that happens.</param>
internal sealed record FormerColumn(string Name, string? NewName, SqlLocation Location);
