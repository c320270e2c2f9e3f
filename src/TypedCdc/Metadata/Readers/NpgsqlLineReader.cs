using System.ComponentModel;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Geometry;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="NpgsqlLine"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NpgsqlLineReader : IValueReader<NpgsqlLine>
{
    static ColumnType IValueReader<NpgsqlLine>.Type => ColumnType.NpgsqlLine;

    static string IValueReader<NpgsqlLine>.CSharpName => ColumnType.NpgsqlLine.CSharpName();

    static bool IValueReader<NpgsqlLine>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.NpgsqlLine);

    static ValueResult IValueReader<NpgsqlLine>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out NpgsqlLine value) =>
        LineValue.Read(bytes, format, type.ReadAs, out value);
}
