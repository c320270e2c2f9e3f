using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads bytea, and the UTF-8 of json and jsonb, as memory of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryReader : IValueReader<ReadOnlyMemory<byte>>
{
    static ColumnType IValueReader<ReadOnlyMemory<byte>>.Type => ColumnType.Memory;

    static string IValueReader<ReadOnlyMemory<byte>>.CSharpName => ColumnType.Memory.CSharpName();

    static bool IValueReader<ReadOnlyMemory<byte>>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Memory);

    static ValueResult IValueReader<ReadOnlyMemory<byte>>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ReadOnlyMemory<byte> value)
    {
        var status = BytesValue.Read(bytes, format, type.ReadAs, out var array);
        value = array;
        return status;
    }
}
