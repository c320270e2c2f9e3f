using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads an array of <see cref="byte"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesReader : IValueReader<byte[]>
{
    static ColumnType IValueReader<byte[]>.Type => ColumnType.Bytes;

    static string IValueReader<byte[]>.CSharpName => ColumnType.Bytes.CSharpName();

    static bool IValueReader<byte[]>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Bytes);

    static ValueResult IValueReader<byte[]>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out byte[] value) =>
        BytesValue.Read(bytes, format, type.ReadAs, out value);
}
