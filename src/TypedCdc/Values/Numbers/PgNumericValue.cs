using System.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads numeric as <see cref="PgNumeric"/>, which holds all of them.</summary>
internal static class PgNumericValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out PgNumeric value)
    {
        value = default;
        if (readAs != PgTypeOid.Numeric)
        {
            return ValueStatus.Malformed;
        }

        var status = NumericDigits.Read(bytes, format, out var digits);
        using (digits)
        {
            if (status == ValueStatus.Ok)
            {
                value = PgNumeric.OfCheckedText(Encoding.ASCII.GetString(digits.Text));
            }

            return status;
        }
    }
}
