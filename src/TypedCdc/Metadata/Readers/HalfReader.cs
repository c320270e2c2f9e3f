using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="Half"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfReader : IValueReader<Half>
{
    static ColumnType IValueReader<Half>.Type => ColumnType.Half;

    static string IValueReader<Half>.CSharpName => ColumnType.Half.CSharpName();

    static bool IValueReader<Half>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Half);

    static ValueResult IValueReader<Half>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out Half value) =>
        HalfValue.Read(bytes, format, type.ReadAs, out value);
}
