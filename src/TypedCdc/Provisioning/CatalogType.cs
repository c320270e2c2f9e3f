namespace TypedCdc.Provisioning;

/// <summary>A row of pg_type, with what belongs to it.</summary>
/// <param name="Oid">OID.</param>
/// <param name="Schema">Schema.</param>
/// <param name="Name">typname.</param>
/// <param name="Sort">typtype.</param>
/// <remarks>
/// Source: https://www.postgresql.org/docs/current/catalog-pg-type.html, catalog-pg-range.html, catalog-pg-attribute.html,
/// catalog-pg-enum.html.
/// </remarks>
internal sealed record CatalogType(uint Oid, string Schema, string Name, char Sort)
{
    /// <summary>
    /// What the type is made of: what a domain lies over, what an array has as elements, a range as bounds, a multirange
    /// as ranges; 0 for all other types.
    /// </summary>
    public uint PartOid { get; init; }

    /// <summary>What stands between elements in an array's text.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The attributes of a composite, in order, with those that were dropped.</summary>
    public IReadOnlyList<CatalogAttribute> Attributes { get; init; } = [];

    /// <summary>The labels of an enum, in its order; none for all other types.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The extension that the type belongs to; null for a type of none.</summary>
    public string? Extension { get; init; }

    /// <summary>A text that changes whenever the attributes of a composite do; empty for all other types.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Digits of money after the point; 0 for all other types.</summary>
    public int Scale { get; init; }
}
