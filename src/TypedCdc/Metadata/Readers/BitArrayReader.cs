using System.Collections;
using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Bits;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="BitArray"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BitArrayReader : IValueReader<BitArray>
{
    static ColumnType IValueReader<BitArray>.Type => ColumnType.BitArray;

    static string IValueReader<BitArray>.CSharpName => ColumnType.BitArray.CSharpName();

    static bool IValueReader<BitArray>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.BitArray);

    static ValueResult IValueReader<BitArray>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out BitArray value) =>
        BitArrayValue.Read(bytes, format, type.ReadAs, out value);
}
