using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="int"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Reader : IValueReader<int>
{
    static ColumnType IValueReader<int>.Type => ColumnType.Int32;

    static string IValueReader<int>.CSharpName => ColumnType.Int32.CSharpName();

    static bool IValueReader<int>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Int32);

    static ValueResult IValueReader<int>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out int value) =>
        Int32Value.Read(bytes, format, type.ReadAs, out value);
}
