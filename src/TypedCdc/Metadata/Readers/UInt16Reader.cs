using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="ushort"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt16Reader : IValueReader<ushort>
{
    static ColumnType IValueReader<ushort>.Type => ColumnType.UInt16;

    static string IValueReader<ushort>.CSharpName => ColumnType.UInt16.CSharpName();

    static bool IValueReader<ushort>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.UInt16);

    static ValueResult IValueReader<ushort>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ushort value) =>
        UInt16Value.Read(bytes, format, type.ReadAs, out value);
}
