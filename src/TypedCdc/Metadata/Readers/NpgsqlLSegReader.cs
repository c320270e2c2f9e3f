using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlLSeg"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlLSegReader : IValueReader<NpgsqlLSeg>
{
    static ColumnType IValueReader<NpgsqlLSeg>.Type => ColumnType.NpgsqlLSeg;

    static string IValueReader<NpgsqlLSeg>.CSharpName => ColumnType.NpgsqlLSeg.CSharpName();

    static bool IValueReader<NpgsqlLSeg>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlLSeg);

    static ValueResult IValueReader<NpgsqlLSeg>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlLSeg value) =>
        LSegValue.Read(bytes, format, type.ReadAs, out value);
}
