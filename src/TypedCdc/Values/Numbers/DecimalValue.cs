namespace TypedCdc.Values.Numbers;

/// <summary>Reads numeric, and the integer types, as <see cref="decimal"/>.</summary>
internal static class DecimalValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out decimal value)
    {
        if (readAs == PgTypeOid.Numeric)
        {
            return format == ValueFormat.Binary ? NumericBinary.Read(bytes, out value) : NumericText.Read(bytes, out value);
        }

        var status = Int64Value.ReadInteger(bytes, format, readAs, out var integer);
        value = integer;
        return status;
    }
}
