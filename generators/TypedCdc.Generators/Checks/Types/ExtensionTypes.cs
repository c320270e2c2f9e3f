namespace TypedCdc.Generators.Checks.Types;

/// <summary>The types of extensions that are read, known by their names, since no schema file declares them.</summary>
/// <remarks>Source: PostgreSQL contrib/citext, contrib/hstore and contrib/ltree; https://github.com/pgvector/pgvector.</remarks>
internal static class ExtensionTypes
{
    public const string Hstore = "hstore";

    /// <summary>A floating-point number of 16 bits, which is only within halfvec.</summary>
    public const string Half = "half";

    public static WireType Text { get; } = new(WireKind.Base, "text");

    /// <summary>What the values of a type look like, or null for a type that is not known here.</summary>
    public static WireType? Find(string name) => name switch
    {
        "citext" => Text,
        "hstore" => new WireType(WireKind.Base, Hstore),
        "ltree" or "lquery" or "ltxtquery" => new WireType(WireKind.Base, "jsonpath"),
        "vector" => new WireType(WireKind.Vector, name) { Element = new WireType(WireKind.Base, "float4") },
        "halfvec" => new WireType(WireKind.Vector, name) { Element = new WireType(WireKind.Base, Half) },
        _ => null,
    };
}
