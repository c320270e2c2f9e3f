using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads numeric without a fraction, and the integer types, as <see cref="BigInteger"/>.</summary>
internal static class BigIntegerValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out BigInteger value)
    {
        if (readAs == PgTypeOid.Numeric)
        {
            return ReadNumeric(bytes, format, out value);
        }

        var status = Int64Value.ReadInteger(bytes, format, readAs, out var integer);
        value = integer;
        return status;
    }

    private static ValueStatus ReadNumeric(ReadOnlySpan<byte> bytes, ValueFormat format, out BigInteger value)
    {
        value = default;
        var status = NumericDigits.Read(bytes, format, out var digits);
        using (digits)
        {
            ReadOnlySpan<byte> integer = [];
            status = status == ValueStatus.Ok ? digits.Integer(out integer) : status;
            return status != ValueStatus.Ok ? status : TryParse(integer, out value) ? ValueStatus.Ok : ValueStatus.OutOfRange;
        }
    }

    /// <summary>Parses digits, which <see cref="BigInteger"/> takes as characters only.</summary>
    private static bool TryParse(ReadOnlySpan<byte> digits, out BigInteger value)
    {
        const int shortNumber = 64;
        char[]? rented = null;
        var room = digits.Length <= shortNumber ? stackalloc char[shortNumber] : rented = ArrayPool<char>.Shared.Rent(digits.Length);
        var length = Encoding.ASCII.GetChars(digits, room);
        var parsed = BigInteger.TryParse(room[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return parsed;
    }
}
