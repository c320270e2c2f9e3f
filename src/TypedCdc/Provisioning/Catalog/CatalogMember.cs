namespace TypedCdc.Provisioning.Catalog;

/// <summary>A table that was added to a publication by name.</summary>
/// <param name="Columns">The column list; null where there is none.</param>
/// <param name="HasRowFilter">Whether it has a row filter.</param>
internal sealed record CatalogMember(IReadOnlyList<string>? Columns, bool HasRowFilter)
{
    /// <summary>The row filter, in parentheses, as the server writes it; null where there is none, or it was not read.</summary>
    public string? RowFilter { get; init; }

    /// <summary>Whether SQL can say all of it again.</summary>
    public bool IsKnown => !HasRowFilter || RowFilter is not null;
}
