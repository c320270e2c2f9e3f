namespace TypedCdc.Provisioning;

/// <summary>A row of pg_type.</summary>
/// <param name="Oid">OID.</param>
/// <param name="Schema">Schema.</param>
/// <param name="Name">typname.</param>
/// <param name="Sort">typtype.</param>
/// <param name="BaseOid">What a domain lies over; 0 for all other types.</param>
/// <param name="ElementOid">The type that this one is the array type of; 0 for all other types.</param>
/// <param name="Delimiter">What stands between elements in an array's text.</param>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-type.html.</remarks>
internal sealed record CatalogType(uint Oid, string Schema, string Name, char Sort, uint BaseOid, uint ElementOid, char Delimiter)
{
    /// <summary>Digits of money after the point; 0 for all other types.</summary>
    public int Scale { get; init; }
}
