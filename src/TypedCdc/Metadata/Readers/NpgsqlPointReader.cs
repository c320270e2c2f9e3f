using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlPoint"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlPointReader : IValueReader<NpgsqlPoint>
{
    static ColumnType IValueReader<NpgsqlPoint>.Type => ColumnType.NpgsqlPoint;

    static string IValueReader<NpgsqlPoint>.CSharpName => ColumnType.NpgsqlPoint.CSharpName();

    static bool IValueReader<NpgsqlPoint>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlPoint);

    static ValueResult IValueReader<NpgsqlPoint>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlPoint value) =>
        PointValue.Read(bytes, format, type.ReadAs, out value);
}
