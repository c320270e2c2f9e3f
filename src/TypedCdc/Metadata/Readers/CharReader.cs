using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="char"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CharReader : IValueReader<char>
{
    static ColumnType IValueReader<char>.Type => ColumnType.Char;

    static string IValueReader<char>.CSharpName => ColumnType.Char.CSharpName();

    static bool IValueReader<char>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Char);

    static ValueResult IValueReader<char>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out char value) =>
        CharValue.Read(bytes, format, type.ReadAs, out value);
}
