using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="ulong"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Reader : IValueReader<ulong>
{
    static ColumnType IValueReader<ulong>.Type => ColumnType.UInt64;

    static string IValueReader<ulong>.CSharpName => ColumnType.UInt64.CSharpName();

    static bool IValueReader<ulong>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.UInt64);

    static ValueResult IValueReader<ulong>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out ulong value) =>
        UInt64Value.Read(bytes, format, type.ReadAs, out value);
}
