using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlCircle"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlCircleReader : IValueReader<NpgsqlCircle>
{
    static ColumnType IValueReader<NpgsqlCircle>.Type => ColumnType.NpgsqlCircle;

    static string IValueReader<NpgsqlCircle>.CSharpName => ColumnType.NpgsqlCircle.CSharpName();

    static bool IValueReader<NpgsqlCircle>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlCircle);

    static ValueResult IValueReader<NpgsqlCircle>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlCircle value) =>
        CircleValue.Read(bytes, format, type.ReadAs, out value);
}
