using TypedCdc.Metadata;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Values;

/// <summary>Which PostgreSQL types can be read as which CLR types.</summary>
internal static class ReadableTypes
{
    /// <summary>An enum is sent as text, but has no single-character form worth reading.</summary>
    private static readonly ColumnType[] OfEnum = [ColumnType.Enum, ColumnType.String];

    /// <summary>An hstore is put together of its keys and values.</summary>
    private static readonly string[] NamesOfHstore =
    [
        "Dictionary<string, string?>", "IReadOnlyDictionary<string, string?>", "ImmutableDictionary<string, string?>", "string",
    ];

    /// <summary>The single table of pairs: what the format of a built-in type is read as, best first.</summary>
    private static readonly Dictionary<uint, ColumnType[]> ByFormat = new()
    {
        [PgTypeOid.Bool] = [ColumnType.Boolean],
        [PgTypeOid.Int2] =
        [
            ColumnType.Int16, ColumnType.Int32, ColumnType.Int64, ColumnType.Decimal, ColumnType.BigInteger, ColumnType.Single,
            ColumnType.Double, ColumnType.Byte, ColumnType.SByte,
        ],
        [PgTypeOid.Int4] =
        [
            ColumnType.Int32, ColumnType.Int64, ColumnType.Decimal, ColumnType.BigInteger, ColumnType.Double, ColumnType.UInt16,
        ],
        [PgTypeOid.Int8] = [ColumnType.Int64, ColumnType.Decimal, ColumnType.BigInteger, ColumnType.UInt32],
        [PgTypeOid.Oid] = [ColumnType.UInt32, ColumnType.Int64],
        [PgTypeOid.Xid] = [ColumnType.UInt32, ColumnType.Int64],
        [PgTypeOid.Cid] = [ColumnType.UInt32, ColumnType.Int64],
        [PgTypeOid.Regproc] = [ColumnType.UInt32, ColumnType.Int64],
        [PgTypeOid.Xid8] = [ColumnType.UInt64],
        [PgTypeOid.PgLsn] = [ColumnType.NpgsqlLogSequenceNumber, ColumnType.UInt64],
        [PgTypeOid.Tid] = [ColumnType.NpgsqlTid],
        [PgTypeOid.PgSnapshot] = [ColumnType.String],
        [PgTypeOid.TxidSnapshot] = [ColumnType.String],
        [PgTypeOid.Float4] = [ColumnType.Single, ColumnType.Double],
        [PgTypeOid.Float8] = [ColumnType.Double],
        [PgTypeOid.Numeric] =
        [
            ColumnType.Decimal, ColumnType.PgNumeric, ColumnType.BigInteger, ColumnType.Int64, ColumnType.UInt64,
            ColumnType.Double, ColumnType.String,
        ],
        [PgTypeOid.Money] = [ColumnType.Decimal],
        [PgTypeOid.Text] = [ColumnType.String, ColumnType.Enum, ColumnType.Char],
        [PgTypeOid.Varchar] = [ColumnType.String, ColumnType.Enum, ColumnType.Char],
        [PgTypeOid.Bpchar] = [ColumnType.String, ColumnType.Enum, ColumnType.Char],
        [PgTypeOid.Name] = [ColumnType.String, ColumnType.Enum],
        [PgTypeOid.Char] = [ColumnType.Char, ColumnType.String],
        [PgTypeOid.Json] =
            [ColumnType.String, ColumnType.JsonDocument, ColumnType.JsonElement, ColumnType.Memory, ColumnType.Bytes, ColumnType.Json],
        [PgTypeOid.Jsonb] =
            [ColumnType.String, ColumnType.JsonDocument, ColumnType.JsonElement, ColumnType.Memory, ColumnType.Bytes, ColumnType.Json],
        [PgTypeOid.Jsonpath] = [ColumnType.String],
        [PgTypeOid.Xml] = [ColumnType.String],
        [PgTypeOid.Refcursor] = [ColumnType.String],
        [PgTypeOid.TsVector] = [ColumnType.NpgsqlTsVector, ColumnType.String],
        [PgTypeOid.TsQuery] = [ColumnType.NpgsqlTsQuery, ColumnType.String],
        [PgTypeOid.Unknown] = [ColumnType.String],
        [PgTypeOid.Uuid] = [ColumnType.Guid],
        [PgTypeOid.Bytea] = [ColumnType.Bytes, ColumnType.Memory],
        [PgTypeOid.Timestamp] = [ColumnType.DateTime, ColumnType.PgTimestamp],
        [PgTypeOid.Timestamptz] = [ColumnType.DateTimeOffset, ColumnType.DateTime, ColumnType.PgTimestamp],
        [PgTypeOid.Date] = [ColumnType.DateOnly, ColumnType.PgDate],
        [PgTypeOid.Time] = [ColumnType.TimeOnly, ColumnType.TimeSpan, ColumnType.PgTime],
        [PgTypeOid.Timetz] = [ColumnType.PgTimeTz, ColumnType.DateTimeOffset],
        [PgTypeOid.Interval] = [ColumnType.TimeSpan, ColumnType.NpgsqlInterval],
        [PgTypeOid.Bit] = [ColumnType.BitArray, ColumnType.Boolean, ColumnType.String],
        [PgTypeOid.Varbit] = [ColumnType.BitArray, ColumnType.Boolean, ColumnType.String],
        [PgTypeOid.Inet] = [ColumnType.IPAddress, ColumnType.NpgsqlInet],
        [PgTypeOid.Cidr] = [ColumnType.IPNetwork, ColumnType.NpgsqlInet],
        [PgTypeOid.Macaddr] = [ColumnType.PhysicalAddress],
        [PgTypeOid.Macaddr8] = [ColumnType.PhysicalAddress],
        [ExtensionFormat.Hstore] = [ColumnType.String],
        [ExtensionFormat.Half] = [ColumnType.Half, ColumnType.Single, ColumnType.Double],
        [PgTypeOid.Point] = [ColumnType.NpgsqlPoint],
        [PgTypeOid.Line] = [ColumnType.NpgsqlLine],
        [PgTypeOid.Lseg] = [ColumnType.NpgsqlLSeg],
        [PgTypeOid.Box] = [ColumnType.NpgsqlBox],
        [PgTypeOid.Path] = [ColumnType.NpgsqlPath],
        [PgTypeOid.Polygon] = [ColumnType.NpgsqlPolygon],
        [PgTypeOid.Circle] = [ColumnType.NpgsqlCircle],
    };

    /// <summary>Whether a column of <paramref name="type"/> can be read as <paramref name="target"/>.</summary>
    public static bool CanRead(PgType type, ColumnType target) => TargetsOf(type).Contains(target);

    /// <summary>The CLR types that a column of <paramref name="type"/> can be read as, best first; empty where there is none.</summary>
    public static IReadOnlyList<ColumnType> TargetsOf(PgType type) => type.Kind switch
    {
        PgTypeKind.Enum => OfEnum,
        PgTypeKind.Base or PgTypeKind.Domain => ByFormat.GetValueOrDefault(type.ReadAs) ?? [],
        _ => [],
    };

    /// <summary>The CLR type that holds every value of a type, or of what it is made of, where others do not; null where there is none.</summary>
    public static ColumnType? LosslessOf(PgType type) => type.Underlying switch
    {
        { Element: { } element } => LosslessOf(element),
        { ReadAs: PgTypeOid.Numeric } => ColumnType.PgNumeric,
        { ReadAs: PgTypeOid.Date } => ColumnType.PgDate,
        { ReadAs: PgTypeOid.Timestamp or PgTypeOid.Timestamptz } => ColumnType.PgTimestamp,
        { ReadAs: PgTypeOid.Time } => ColumnType.PgTime,
        { ReadAs: PgTypeOid.Timetz } => ColumnType.PgTimeTz,
        { ReadAs: PgTypeOid.Interval } => ColumnType.NpgsqlInterval,
        { ReadAs: PgTypeOid.Int2 } => ColumnType.Int16,
        { ReadAs: PgTypeOid.Int4 } => ColumnType.Int32,
        { ReadAs: PgTypeOid.Int8 } => ColumnType.Int64,
        { ReadAs: PgTypeOid.Bit or PgTypeOid.Varbit } => ColumnType.BitArray,
        { ReadAs: PgTypeOid.Inet } => ColumnType.NpgsqlInet,
        { ReadAs: PgTypeOid.TsVector } => ColumnType.String,
        _ => null,
    };

    /// <summary>The CLR types that a column of <paramref name="type"/> can be read as, best first, as C# writes them.</summary>
    public static IReadOnlyList<string> NamesOf(PgType type) => type.Underlying switch
    {
        { Kind: PgTypeKind.Array or PgTypeKind.Multirange or PgTypeKind.Vector, Element: { } element } => [.. NamesOf(element).Select(name => name + "[]")],
        { Kind: PgTypeKind.Range, Element: { } subtype } => [.. NamesOf(subtype).Select(name => $"NpgsqlRange<{name}>")],
        { ReadAs: ExtensionFormat.Hstore } => NamesOfHstore,
        { Kind: PgTypeKind.Composite } composite => [$"a type marked with [CdcComposite(\"{composite}\")]"],
        _ => [.. TargetsOf(type).Select(target => target.CSharpName())],
    };

    /// <summary>The built-in type with this OID, or null for one that is not known here.</summary>
    public static PgType? BuiltIn(uint oid) => BuiltInTypes.Find(oid);

    /// <summary>The type of pg_catalog with this name in pg_type (int4, not integer), or null for one that is not known here.</summary>
    public static PgType? BuiltIn(string typname) => BuiltInTypes.Find(typname);
}
