using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="string"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringReader : IValueReader<string>
{
    static ColumnType IValueReader<string>.Type => ColumnType.String;

    static string IValueReader<string>.CSharpName => ColumnType.String.CSharpName();

    static bool IValueReader<string>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.String);

    static ValueResult IValueReader<string>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out string value) =>
        StringValue.Read(bytes, format, type.ReadAs, out value);
}
