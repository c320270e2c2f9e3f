namespace TypedCdc.Provisioning.Catalog;

/// <summary>A table that was added to a publication by name.</summary>
/// <param name="Columns">The column list; null where there is none.</param>
/// <param name="RowFilter">The row filter, in parentheses, as the server writes it; null where there is none.</param>
internal sealed record CatalogMember(IReadOnlyList<string>? Columns, string? RowFilter);
