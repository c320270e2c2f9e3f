namespace TypedCdc.Generators.Checks.Types;

/// <summary>Tells of which types rows can be looked up. The run-time library has the same list; a test compares the two.</summary>
internal static class KeyTypes
{
    private static readonly HashSet<string> Written = new(StringComparer.Ordinal)
    {
        "text", "varchar", "bpchar", "name", "bool", "int2", "int4", "int8", "oid", "xid8", "float4", "float8", "numeric", "uuid", "bytea",
        "date", "time", "timetz", "timestamp", "timestamptz", "inet", "cidr", "macaddr", "macaddr8",
    };

    /// <summary>Whether values of a type can be written into a query; also where nothing is known of the type.</summary>
    public static bool CanWrite(WireType type) =>
        type.IsUnknown || type.Kind == WireKind.Enum || (type.Kind == WireKind.Base && Written.Contains(type.Format));
}
