using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="long"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Reader : IValueReader<long>
{
    static ColumnType IValueReader<long>.Type => ColumnType.Int64;

    static string IValueReader<long>.CSharpName => ColumnType.Int64.CSharpName();

    static bool IValueReader<long>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Int64);

    static ValueResult IValueReader<long>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out long value) =>
        Int64Value.Read(bytes, format, type.ReadAs, out value);
}
