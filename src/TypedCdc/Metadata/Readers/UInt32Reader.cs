using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="uint"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Reader : IValueReader<uint>
{
    static ColumnType IValueReader<uint>.Type => ColumnType.UInt32;

    static string IValueReader<uint>.CSharpName => ColumnType.UInt32.CSharpName();

    static bool IValueReader<uint>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.UInt32);

    static ValueResult IValueReader<uint>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out uint value) =>
        UInt32Value.Read(bytes, format, type.ReadAs, out value);
}
