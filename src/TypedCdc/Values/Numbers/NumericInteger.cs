using System.Globalization;
using System.Numerics;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads numeric without a fraction as an integer of limited size.</summary>
internal static class NumericInteger
{
    public static ValueStatus Read<T>(ReadOnlySpan<byte> bytes, ValueFormat format, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = T.Zero;
        var status = NumericDigits.Read(bytes, format, out var digits);
        using (digits)
        {
            ReadOnlySpan<byte> integer = [];
            status = status == ValueStatus.Ok ? digits.Integer(out integer) : status;
            return status != ValueStatus.Ok ? status
                : T.TryParse(integer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? ValueStatus.Ok
                : ValueStatus.OutOfRange;
        }
    }
}
