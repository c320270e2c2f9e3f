using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="byte"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteReader : IValueReader<byte>
{
    static ColumnType IValueReader<byte>.Type => ColumnType.Byte;

    static string IValueReader<byte>.CSharpName => ColumnType.Byte.CSharpName();

    static bool IValueReader<byte>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Byte);

    static ValueResult IValueReader<byte>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out byte value) =>
        ByteValue.Read(bytes, format, type.ReadAs, out value);
}
