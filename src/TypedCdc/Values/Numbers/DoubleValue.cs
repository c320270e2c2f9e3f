using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads double precision, real, integer, smallint and numeric as <see cref="double"/>; a numeric is rounded to the nearest.</summary>
/// <remarks>The text of a real is read as <see cref="float"/> first, so that it gives what its binary form gives.</remarks>
internal static class DoubleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out double value)
    {
        if (readAs == PgTypeOid.Numeric)
        {
            return ReadNumeric(bytes, format, out value);
        }

        if (readAs == PgTypeOid.Int4)
        {
            var status = Int32Value.Read(bytes, format, readAs, out var integer);
            value = integer;
            return status;
        }

        if (readAs != PgTypeOid.Float8)
        {
            var status = SingleValue.Read(bytes, format, readAs, out var narrow);
            value = narrow;
            return status;
        }

        value = 0;
        if (format == ValueFormat.Binary)
        {
            return bytes.Length == sizeof(double) && BinaryPrimitives.TryReadDoubleBigEndian(bytes, out value)
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        if (!Utf8Parser.TryParse(bytes, out value, out var consumed) || consumed != bytes.Length)
        {
            return ValueStatus.Malformed;
        }

        return double.IsInfinity(value) && char.IsAsciiDigit((char)bytes[^1]) ? ValueStatus.OutOfRange : ValueStatus.Ok;
    }

    private static ValueStatus ReadNumeric(ReadOnlySpan<byte> bytes, ValueFormat format, out double value)
    {
        value = 0;
        var status = NumericDigits.Read(bytes, format, out var digits);
        using (digits)
        {
            if (status != ValueStatus.Ok)
            {
                return status;
            }

            return double.TryParse(digits.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
                && (double.IsFinite(value) || !digits.IsFinite)
                    ? ValueStatus.Ok
                    : ValueStatus.OutOfRange;
        }
    }
}
