namespace TypedCdc.CodeFixes.Records;

/// <summary>The C# type that is the natural one for each PostgreSQL type.</summary>
internal static class BaseTypes
{
    /// <summary>As which everything can be read.</summary>
    public const string Anything = "TypedCdc.PgRaw";

    /// <summary>By the names in pg_type.</summary>
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["bool"] = "bool",
        ["int2"] = "short",
        ["int4"] = "int",
        ["int8"] = "long",
        ["oid"] = "uint",
        ["xid"] = "uint",
        ["cid"] = "uint",
        ["regproc"] = "uint",
        ["regprocedure"] = "uint",
        ["regoper"] = "uint",
        ["regoperator"] = "uint",
        ["regclass"] = "uint",
        ["regtype"] = "uint",
        ["regconfig"] = "uint",
        ["regdictionary"] = "uint",
        ["regnamespace"] = "uint",
        ["regrole"] = "uint",
        ["regcollation"] = "uint",
        ["xid8"] = "ulong",
        ["pg_lsn"] = "NpgsqlTypes.NpgsqlLogSequenceNumber",
        ["tid"] = "NpgsqlTypes.NpgsqlTid",
        ["pg_snapshot"] = "string",
        ["txid_snapshot"] = "string",
        ["float4"] = "float",
        ["float8"] = "double",
        ["numeric"] = "decimal",
        ["money"] = "decimal",
        ["text"] = "string",
        ["varchar"] = "string",
        ["bpchar"] = "string",
        ["name"] = "string",
        ["char"] = "char",
        ["json"] = "string",
        ["jsonb"] = "string",
        ["jsonpath"] = "string",
        ["xml"] = "string",
        ["refcursor"] = "string",
        ["tsvector"] = "NpgsqlTypes.NpgsqlTsVector",
        ["tsquery"] = "NpgsqlTypes.NpgsqlTsQuery",
        ["uuid"] = "System.Guid",
        ["bytea"] = "byte[]",
        ["timestamp"] = "System.DateTime",
        ["timestamptz"] = "System.DateTimeOffset",
        ["date"] = "System.DateOnly",
        ["time"] = "System.TimeOnly",
        ["timetz"] = "TypedCdc.PgTimeTz",
        ["interval"] = "System.TimeSpan",
        ["bit"] = "System.Collections.BitArray",
        ["varbit"] = "System.Collections.BitArray",
        ["inet"] = "System.Net.IPAddress",
        ["cidr"] = "System.Net.IPNetwork",
        ["macaddr"] = "System.Net.NetworkInformation.PhysicalAddress",
        ["macaddr8"] = "System.Net.NetworkInformation.PhysicalAddress",
        ["point"] = "NpgsqlTypes.NpgsqlPoint",
        ["line"] = "NpgsqlTypes.NpgsqlLine",
        ["lseg"] = "NpgsqlTypes.NpgsqlLSeg",
        ["box"] = "NpgsqlTypes.NpgsqlBox",
        ["path"] = "NpgsqlTypes.NpgsqlPath",
        ["polygon"] = "NpgsqlTypes.NpgsqlPolygon",
        ["circle"] = "NpgsqlTypes.NpgsqlCircle",
        ["int2vector"] = "short[]",
        ["oidvector"] = "uint[]",
        ["int4range"] = "NpgsqlTypes.NpgsqlRange<int>",
        ["int8range"] = "NpgsqlTypes.NpgsqlRange<long>",
        ["numrange"] = "NpgsqlTypes.NpgsqlRange<decimal>",
        ["tsrange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateTime>",
        ["tstzrange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateTimeOffset>",
        ["daterange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateOnly>",
        ["int4multirange"] = "NpgsqlTypes.NpgsqlRange<int>[]",
        ["int8multirange"] = "NpgsqlTypes.NpgsqlRange<long>[]",
        ["nummultirange"] = "NpgsqlTypes.NpgsqlRange<decimal>[]",
        ["tsmultirange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateTime>[]",
        ["tstzmultirange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateTimeOffset>[]",
        ["datemultirange"] = "NpgsqlTypes.NpgsqlRange<global::System.DateOnly>[]",
    };

    /// <summary>Those that extensions bring, wherever they are.</summary>
    private static readonly Dictionary<string, string> OfExtensions = new(StringComparer.Ordinal)
    {
        ["citext"] = "string",
        ["hstore"] = "System.Collections.Generic.Dictionary<string, string?>",
        ["ltree"] = "string",
        ["lquery"] = "string",
        ["ltxtquery"] = "string",
        ["vector"] = "float[]",
        ["halfvec"] = "float[]",
    };

    /// <summary>All types of pg_catalog that have one of their own.</summary>
    public static IEnumerable<string> Names => BuiltIn.Keys;

    /// <summary>The type with its namespace, from <c>global::</c> on, without <c>?</c>.</summary>
    public static string Of(string name, bool isBuiltIn)
    {
        var type = (isBuiltIn ? BuiltIn : OfExtensions).TryGetValue(name, out var found) ? found : Anything;
        return type.Contains('.') ? "global::" + type : type;
    }
}
