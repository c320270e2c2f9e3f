using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>The CLR types that hold one value each.</summary>
internal static class ScalarTypes
{
    /// <summary>The single table of types and their readers, in the order in which messages list them.</summary>
    public static readonly IReadOnlyList<ScalarType> All =
    [
        new("bool", "Boolean", HasMethod: true),
        new("short", "Int16", HasMethod: true),
        new("int", "Int32", HasMethod: true),
        new("long", "Int64", HasMethod: true),
        new("float", "Single", HasMethod: true),
        new("double", "Double", HasMethod: true),
        new("decimal", "Decimal", HasMethod: true),
        new("string", "String", HasMethod: true),
        new("char", "Char", HasMethod: true),
        new("System.Guid", "Guid", HasMethod: true),
        new("byte[]", "Bytes", HasMethod: true),
        new("System.ReadOnlyMemory<byte>", "Memory"),
        new("System.DateTime", "DateTime", HasMethod: true, CanClamp: true),
        new("System.DateTimeOffset", "DateTimeOffset", HasMethod: true, CanClamp: true),
        new("System.DateOnly", "DateOnly", HasMethod: true, CanClamp: true),
        new("System.TimeOnly", "TimeOnly", HasMethod: true, CanClamp: true),
        new("System.TimeSpan", "TimeSpan", HasMethod: true, CanClamp: true),
        new("TypedCdc.PgDate", "PgDate"),
        new("TypedCdc.PgTimestamp", "PgTimestamp"),
        new("TypedCdc.PgTime", "PgTime"),
        new("TypedCdc.PgTimeTz", "PgTimeTz"),
        new("NpgsqlTypes.NpgsqlInterval", "NpgsqlInterval"),
        new("System.Numerics.BigInteger", "BigInteger"),
        new("System.Half", "Half"),
        new("byte", "Byte"),
        new("sbyte", "SByte"),
        new("ushort", "UInt16"),
        new("uint", "UInt32"),
        new("ulong", "UInt64"),
        new("System.Collections.BitArray", "BitArray"),
        new("System.Net.IPAddress", "IPAddress"),
        new("System.Net.IPNetwork", "IPNetwork"),
        new("System.Net.NetworkInformation.PhysicalAddress", "PhysicalAddress"),
        new("NpgsqlTypes.NpgsqlLogSequenceNumber", "NpgsqlLogSequenceNumber"),
        new("NpgsqlTypes.NpgsqlTid", "NpgsqlTid"),
        new("NpgsqlTypes.NpgsqlInet", "NpgsqlInet"),
        new("NpgsqlTypes.NpgsqlPoint", "NpgsqlPoint"),
        new("NpgsqlTypes.NpgsqlLSeg", "NpgsqlLSeg"),
        new("NpgsqlTypes.NpgsqlBox", "NpgsqlBox"),
        new("NpgsqlTypes.NpgsqlLine", "NpgsqlLine"),
        new("NpgsqlTypes.NpgsqlCircle", "NpgsqlCircle"),
        new("NpgsqlTypes.NpgsqlPath", "NpgsqlPath"),
        new("NpgsqlTypes.NpgsqlPolygon", "NpgsqlPolygon"),
        new("NpgsqlTypes.NpgsqlTsVector", "NpgsqlTsVector"),
        new("NpgsqlTypes.NpgsqlTsQuery", "NpgsqlTsQuery"),
        new("System.Text.Json.JsonDocument", "JsonDocument"),
        new("System.Text.Json.JsonElement", "JsonElement"),
        new("TypedCdc.PgNumeric", "PgNumeric"),
        new("TypedCdc.PgRaw", "PgRaw"),
    ];

    private static readonly Dictionary<string, ScalarType> ByName = All.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The entry of a type without <c>?</c>, or null where it has none.</summary>
    public static ScalarType? Find(ITypeSymbol type) =>
        type.ContainingType is null && ByName.TryGetValue(Identifier.Unrooted(type), out var scalar) ? scalar : null;
}
