using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="sbyte"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SByteReader : IValueReader<sbyte>
{
    static ColumnType IValueReader<sbyte>.Type => ColumnType.SByte;

    static string IValueReader<sbyte>.CSharpName => ColumnType.SByte.CSharpName();

    static bool IValueReader<sbyte>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.SByte);

    static ValueResult IValueReader<sbyte>.Read(
        ReadOnlySpan<byte> bytes,
        ValueFormat format,
        PgType type,
        out sbyte value) =>
        SByteValue.Read(bytes, format, type.ReadAs, out value);
}
