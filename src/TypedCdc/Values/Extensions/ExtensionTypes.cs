namespace TypedCdc.Values.Extensions;

/// <summary>The types of extensions that are read, known by the names of extension and type.</summary>
/// <remarks>
/// Source: PostgreSQL contrib/citext, contrib/hstore and contrib/ltree; https://github.com/pgvector/pgvector.
/// </remarks>
internal static class ExtensionTypes
{
    private static readonly PgType HalfNumber = new(0, "pg_catalog", "half", PgTypeKind.Base, ExtensionFormat.Half);

    /// <summary>Describes a type, if it is one of these.</summary>
    /// <param name="extension">The extension that it belongs to; null where that is not known, so that its name must do.</param>
    /// <param name="oid">OID of the type.</param>
    /// <param name="schema">Schema of the type, which is up to whoever created the extension.</param>
    /// <param name="name">Name of the type.</param>
    public static PgType? Find(string? extension, uint oid, string schema, string name)
    {
        var type = new PgType(oid, schema, name, PgTypeKind.Base, ReadAs: 0);
        return (extension, name) switch
        {
            (null or "citext", "citext") => type with { ReadAs = PgTypeOid.Text },
            (null or "hstore", "hstore") => type with { ReadAs = ExtensionFormat.Hstore },

            // Its types are text after a version, as a jsonpath is.
            (null or "ltree", "ltree" or "lquery" or "ltxtquery") => type with { ReadAs = PgTypeOid.Jsonpath },
            (null or "vector", "vector") => Vector(type, ReadableTypes.BuiltIn(PgTypeOid.Float4)!),
            (null or "vector", "halfvec") => Vector(type, HalfNumber),
            _ => null,
        };
    }

    private static PgType Vector(PgType type, PgType element) =>
        type with { Kind = PgTypeKind.Vector, ReadAs = type.Oid, Element = element, IsPacked = true };
}
