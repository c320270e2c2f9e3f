using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="short"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Reader : IValueReader<short>
{
    static ColumnType IValueReader<short>.Type => ColumnType.Int16;

    static string IValueReader<short>.CSharpName => ColumnType.Int16.CSharpName();

    static bool IValueReader<short>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Int16);

    static ValueResult IValueReader<short>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out short value) =>
        Int16Value.Read(bytes, format, type.ReadAs, out value);
}
