using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlPolygon"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlPolygonReader : IValueReader<NpgsqlPolygon>
{
    static ColumnType IValueReader<NpgsqlPolygon>.Type => ColumnType.NpgsqlPolygon;

    static string IValueReader<NpgsqlPolygon>.CSharpName => ColumnType.NpgsqlPolygon.CSharpName();

    static bool IValueReader<NpgsqlPolygon>.CanRead(PgType type) =>
        ReadableTypes.CanRead(type, ColumnType.NpgsqlPolygon);

    static ValueResult IValueReader<NpgsqlPolygon>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlPolygon value) =>
        PolygonValue.Read(bytes, format, type.ReadAs, out value);
}
