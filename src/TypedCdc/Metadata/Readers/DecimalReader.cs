using System.ComponentModel;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads <see cref="decimal"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalReader : IValueReader<decimal>
{
    static ColumnType IValueReader<decimal>.Type => ColumnType.Decimal;

    static string IValueReader<decimal>.CSharpName => ColumnType.Decimal.CSharpName();

    static bool IValueReader<decimal>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.Decimal);

    static ValueResult IValueReader<decimal>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out decimal value) =>
        type.ReadAs == PgTypeOid.Money
            ? MoneyValue.Read(bytes, format, type.Underlying.Scale, out value)
            : DecimalValue.Read(bytes, format, type.ReadAs, out value);
}
