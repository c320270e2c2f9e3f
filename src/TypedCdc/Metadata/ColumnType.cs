using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>The CLR types that columns are read as.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ColumnType
{
    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="short"/>.</summary>
    Int16,

    /// <summary><see cref="int"/>.</summary>
    Int32,

    /// <summary><see cref="long"/>.</summary>
    Int64,

    /// <summary><see cref="float"/>.</summary>
    Single,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="decimal"/>.</summary>
    Decimal,

    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="char"/>.</summary>
    Char,

    /// <summary><see cref="System.Guid"/>.</summary>
    Guid,

    /// <summary>An array of <see cref="byte"/>.</summary>
    Bytes,

    /// <summary><see cref="System.DateTime"/>.</summary>
    DateTime,

    /// <summary><see cref="System.DateTimeOffset"/>.</summary>
    DateTimeOffset,

    /// <summary><see cref="System.DateOnly"/>.</summary>
    DateOnly,

    /// <summary><see cref="System.TimeOnly"/>.</summary>
    TimeOnly,

    /// <summary><see cref="System.TimeSpan"/>.</summary>
    TimeSpan,

    /// <summary><see cref="System.Numerics.BigInteger"/>.</summary>
    BigInteger,

    /// <summary><see cref="TypedCdc.PgNumeric"/>.</summary>
    PgNumeric,

    /// <summary><see cref="TypedCdc.PgDate"/>.</summary>
    PgDate,

    /// <summary><see cref="TypedCdc.PgTimestamp"/>.</summary>
    PgTimestamp,

    /// <summary><see cref="TypedCdc.PgTime"/>.</summary>
    PgTime,

    /// <summary><see cref="TypedCdc.PgTimeTz"/>.</summary>
    PgTimeTz,

    /// <summary><see cref="NpgsqlTypes.NpgsqlInterval"/>.</summary>
    NpgsqlInterval,

    /// <summary><see cref="System.Text.Json.JsonDocument"/>.</summary>
    JsonDocument,

    /// <summary><see cref="System.Text.Json.JsonElement"/>.</summary>
    JsonElement,

    /// <summary>A type with <see cref="CdcJsonAttribute"/>.</summary>
    Json,

    /// <summary><see cref="ReadOnlyMemory{T}"/> of <see cref="byte"/>.</summary>
    Memory,

    /// <summary><see cref="System.Half"/>.</summary>
    Half,

    /// <summary><see cref="byte"/>.</summary>
    Byte,

    /// <summary><see cref="sbyte"/>.</summary>
    SByte,

    /// <summary><see cref="ushort"/>.</summary>
    UInt16,

    /// <summary><see cref="uint"/>.</summary>
    UInt32,

    /// <summary><see cref="ulong"/>.</summary>
    UInt64,

    /// <summary><see cref="System.Collections.BitArray"/>.</summary>
    BitArray,

    /// <summary><see cref="System.Net.IPAddress"/>.</summary>
    IPAddress,

    /// <summary><see cref="System.Net.IPNetwork"/>.</summary>
    IPNetwork,

    /// <summary><see cref="System.Net.NetworkInformation.PhysicalAddress"/>.</summary>
    PhysicalAddress,

    /// <summary><see cref="NpgsqlTypes.NpgsqlLogSequenceNumber"/>.</summary>
    NpgsqlLogSequenceNumber,

    /// <summary><see cref="NpgsqlTypes.NpgsqlTid"/>.</summary>
    NpgsqlTid,

    /// <summary><see cref="NpgsqlTypes.NpgsqlInet"/>.</summary>
    NpgsqlInet,

    /// <summary><see cref="NpgsqlTypes.NpgsqlPoint"/>.</summary>
    NpgsqlPoint,

    /// <summary><see cref="NpgsqlTypes.NpgsqlLSeg"/>.</summary>
    NpgsqlLSeg,

    /// <summary><see cref="NpgsqlTypes.NpgsqlBox"/>.</summary>
    NpgsqlBox,

    /// <summary><see cref="NpgsqlTypes.NpgsqlLine"/>.</summary>
    NpgsqlLine,

    /// <summary><see cref="NpgsqlTypes.NpgsqlCircle"/>.</summary>
    NpgsqlCircle,

    /// <summary><see cref="NpgsqlTypes.NpgsqlPath"/>.</summary>
    NpgsqlPath,

    /// <summary><see cref="NpgsqlTypes.NpgsqlPolygon"/>.</summary>
    NpgsqlPolygon,

    /// <summary><see cref="NpgsqlTypes.NpgsqlTsVector"/>.</summary>
    NpgsqlTsVector,

    /// <summary><see cref="NpgsqlTypes.NpgsqlTsQuery"/>.</summary>
    NpgsqlTsQuery,

    /// <summary>A C# enum, by the label that the column holds.</summary>
    Enum,

    /// <summary>What its reader alone decides on: an array or list, a range, a composite, a value that is converted, or any type as it is.</summary>
    Composed,
}
