using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlBox"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlBoxReader : IValueReader<NpgsqlBox>
{
    static ColumnType IValueReader<NpgsqlBox>.Type => ColumnType.NpgsqlBox;

    static string IValueReader<NpgsqlBox>.CSharpName => ColumnType.NpgsqlBox.CSharpName();

    static bool IValueReader<NpgsqlBox>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlBox);

    static ValueResult IValueReader<NpgsqlBox>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlBox value) =>
        BoxValue.Read(bytes, format, type.ReadAs, out value);
}
