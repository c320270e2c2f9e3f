namespace TypedCdc.Generators.Checks.Types;

/// <summary>
/// Which PostgreSQL types can be read as which CLR types. The run-time library has the same table; a test compares the two, pair by pair.
/// </summary>
internal static class ReadableTypes
{
    /// <summary>Stands for all C# enums.</summary>
    public const string AnyEnum = "enum";

    /// <summary>Stands for all types with <c>[CdcJson]</c>.</summary>
    public const string AnyJson = "json";

    private static readonly string[] Text = ["string", AnyEnum, "char"];
    private static readonly string[] Reference = ["uint", "long"];
    private static readonly string[] OnlyString = ["string"];
    private static readonly string[] Bits = ["System.Collections.BitArray", "bool", "string"];
    private static readonly string[] OfEnum = [AnyEnum, "string"];

    private static readonly string[] Json =
        ["string", "System.Text.Json.JsonDocument", "System.Text.Json.JsonElement", "System.ReadOnlyMemory<byte>", "byte[]", AnyJson];

    /// <summary>By the names in pg_type, best first.</summary>
    private static readonly Dictionary<string, string[]> ByFormat = new(StringComparer.Ordinal)
    {
        ["bool"] = ["bool"],
        ["int2"] = ["short", "int", "long", "decimal", "System.Numerics.BigInteger", "float", "double", "byte", "sbyte"],
        ["int4"] = ["int", "long", "decimal", "System.Numerics.BigInteger", "double", "ushort"],
        ["int8"] = ["long", "decimal", "System.Numerics.BigInteger", "uint"],
        ["oid"] = Reference,
        ["xid"] = Reference,
        ["cid"] = Reference,
        ["regproc"] = Reference,
        ["regprocedure"] = Reference,
        ["regoper"] = Reference,
        ["regoperator"] = Reference,
        ["regclass"] = Reference,
        ["regtype"] = Reference,
        ["regconfig"] = Reference,
        ["regdictionary"] = Reference,
        ["regnamespace"] = Reference,
        ["regrole"] = Reference,
        ["regcollation"] = Reference,
        ["xid8"] = ["ulong"],
        ["pg_lsn"] = ["NpgsqlTypes.NpgsqlLogSequenceNumber", "ulong"],
        ["tid"] = ["NpgsqlTypes.NpgsqlTid"],
        ["pg_snapshot"] = OnlyString,
        ["txid_snapshot"] = OnlyString,
        ["float4"] = ["float", "double"],
        ["float8"] = ["double"],
        ["numeric"] = ["decimal", "TypedCdc.PgNumeric", "System.Numerics.BigInteger", "long", "ulong", "double", "string"],
        ["money"] = ["decimal"],
        ["text"] = Text,
        ["varchar"] = Text,
        ["bpchar"] = Text,
        ["name"] = ["string", AnyEnum],
        ["char"] = ["char", "string"],
        ["json"] = Json,
        ["jsonb"] = Json,
        ["jsonpath"] = OnlyString,
        ["xml"] = OnlyString,
        ["refcursor"] = OnlyString,
        ["tsvector"] = ["NpgsqlTypes.NpgsqlTsVector", "string"],
        ["tsquery"] = ["NpgsqlTypes.NpgsqlTsQuery", "string"],
        ["uuid"] = ["System.Guid"],
        ["bytea"] = ["byte[]", "System.ReadOnlyMemory<byte>"],
        ["timestamp"] = ["System.DateTime", "TypedCdc.PgTimestamp"],
        ["timestamptz"] = ["System.DateTimeOffset", "System.DateTime", "TypedCdc.PgTimestamp"],
        ["date"] = ["System.DateOnly", "TypedCdc.PgDate"],
        ["time"] = ["System.TimeOnly", "System.TimeSpan", "TypedCdc.PgTime"],
        ["timetz"] = ["TypedCdc.PgTimeTz", "System.DateTimeOffset"],
        ["interval"] = ["System.TimeSpan", "NpgsqlTypes.NpgsqlInterval"],
        ["bit"] = Bits,
        ["varbit"] = Bits,
        ["inet"] = ["System.Net.IPAddress", "NpgsqlTypes.NpgsqlInet"],
        ["cidr"] = ["System.Net.IPNetwork", "NpgsqlTypes.NpgsqlInet"],
        ["macaddr"] = ["System.Net.NetworkInformation.PhysicalAddress"],
        ["macaddr8"] = ["System.Net.NetworkInformation.PhysicalAddress"],
        [ExtensionTypes.Hstore] = OnlyString,
        [ExtensionTypes.Half] = ["System.Half", "float", "double"],
        ["point"] = ["NpgsqlTypes.NpgsqlPoint"],
        ["line"] = ["NpgsqlTypes.NpgsqlLine"],
        ["lseg"] = ["NpgsqlTypes.NpgsqlLSeg"],
        ["box"] = ["NpgsqlTypes.NpgsqlBox"],
        ["path"] = ["NpgsqlTypes.NpgsqlPath"],
        ["polygon"] = ["NpgsqlTypes.NpgsqlPolygon"],
        ["circle"] = ["NpgsqlTypes.NpgsqlCircle"],
    };

    /// <summary>The scalars that values of a type can be read as, best first; empty where there is none.</summary>
    public static IReadOnlyList<string> TargetsOf(WireType type) => type.Kind switch
    {
        WireKind.Enum => OfEnum,
        WireKind.Base => ByFormat.TryGetValue(type.Format, out var targets) ? targets : [],
        _ => [],
    };
}
