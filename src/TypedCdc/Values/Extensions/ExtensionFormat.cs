namespace TypedCdc.Values.Extensions;

/// <summary>Stand for the wire formats of extensions' types, whose OIDs differ from database to database.</summary>
/// <remarks>
/// They are OIDs that PostgreSQL keeps for its own development and never releases a type with. Source:
/// https://www.postgresql.org/docs/current/system-catalog-initial-data.html#SYSTEM-CATALOG-OID-ASSIGNMENT.
/// </remarks>
internal static class ExtensionFormat
{
    public const uint Hstore = 9_900;

    /// <summary>A floating-point number of 16 bits, which only pgvector has, and only within its halfvec.</summary>
    public const uint Half = 9_901;
}
