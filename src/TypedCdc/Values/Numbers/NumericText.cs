namespace TypedCdc.Values.Numbers;

/// <summary>Reads the text form of numeric: digits, perhaps a fraction, never an exponent.</summary>
/// <remarks>Source: numeric_out in PostgreSQL src/backend/utils/adt/numeric.c.</remarks>
internal static class NumericText
{
    public static ValueStatus Read(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = text.StartsWith((byte)'-');
        var digits = negative ? text[1..] : text;
        if (digits.SequenceEqual("Infinity"u8) || text.SequenceEqual("NaN"u8))
        {
            return ValueStatus.NotFinite;
        }

        var point = digits.IndexOf((byte)'.');
        var integer = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (!AreDigits(integer) || (point >= 0 && !AreDigits(fraction)))
        {
            return ValueStatus.Malformed;
        }

        var shownScale = fraction.Length;
        integer = integer.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        var scale = fraction.Length;
        if (integer.IsEmpty)
        {
            fraction = fraction.TrimStart((byte)'0');
        }

        if (integer.Length + fraction.Length > ExactDecimal.MaxDigits)
        {
            return integer.Length > ExactDecimal.MaxDigits
                ? ValueStatus.OutOfRange
                : ExactDecimal.Misfit(Append(0, integer));
        }

        return ExactDecimal.Create(Append(Append(0, integer), fraction), scale, shownScale, negative, out value);
    }

    /// <summary>Whether a numeric is written like this.</summary>
    public static bool IsNumeric(ReadOnlySpan<byte> text)
    {
        var digits = text.StartsWith((byte)'-') ? text[1..] : text;
        if (digits.SequenceEqual("Infinity"u8) || text.SequenceEqual("NaN"u8))
        {
            return true;
        }

        var point = digits.IndexOf((byte)'.');
        return AreDigits(point < 0 ? digits : digits[..point]) && (point < 0 || AreDigits(digits[(point + 1)..]));
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static UInt128 Append(UInt128 number, ReadOnlySpan<byte> digits)
    {
        const int digitsOfUInt64 = 19;
        while (!digits.IsEmpty)
        {
            var some = digits[..Math.Min(digits.Length, digitsOfUInt64)];
            var part = 0UL;
            var power = 1UL;
            foreach (var digit in some)
            {
                part = (part * 10) + (ulong)(digit - '0');
                power *= 10;
            }

            number = (number * power) + part;
            digits = digits[some.Length..];
        }

        return number;
    }
}
