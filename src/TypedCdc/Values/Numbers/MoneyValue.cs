using System.Buffers.Binary;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads money, which the server keeps as a whole number of the smallest units of its currency.</summary>
/// <remarks>Source: cash_send and cash_out in PostgreSQL src/backend/utils/adt/cash.c.</remarks>
internal static class MoneyValue
{
    /// <summary>The most digits after the point that the server takes from a locale.</summary>
    private const int MaxScale = 10;

    private const int GroupDigits = 3;

    public static ValueResult Read(ReadOnlySpan<byte> bytes, ValueFormat format, int scale, out decimal value)
    {
        value = default;
        bool negative;
        ulong units;
        if (format == ValueFormat.Binary)
        {
            if (bytes.Length != sizeof(long))
            {
                return ValueStatus.Malformed;
            }

            var signed = BinaryPrimitives.ReadInt64BigEndian(bytes);
            negative = signed < 0;
            units = negative ? (ulong)-(Int128)signed : (ulong)signed;
        }
        else if (!TryReadText(bytes, out negative, out units))
        {
            return ValueResult.Because(
                ValueStatus.Malformed,
                "the text is no money as the locale C writes it, such as -$1,234.56, and other locales do not tell their own. Read it in binary, or with lc_monetary = 'C'.");
        }

        value = new decimal((int)units, (int)(units >> 32), 0, negative && units != 0, (byte)Math.Min(scale, MaxScale));
        return ValueStatus.Ok;
    }

    /// <summary>
    /// Reads what is written under <c>lc_monetary = C</c>: a dollar sign, commas between groups of three digits, and two digits after a
    /// point, whatever the currency.
    /// </summary>
    private static bool TryReadText(ReadOnlySpan<byte> text, out bool negative, out ulong units)
    {
        units = 0;
        var cursor = new AsciiCursor(text);
        negative = cursor.Take('-');
        if (!cursor.Take('$') || !cursor.TakeDigits(1, GroupDigits, out var group, out _))
        {
            return false;
        }

        var sum = (UInt128)(ulong)group;
        while (cursor.Take(','))
        {
            if (!cursor.TakeDigits(GroupDigits, GroupDigits, out group, out _) || sum > long.MaxValue)
            {
                return false;
            }

            sum = (sum * 1000) + (ulong)group;
        }

        if (!cursor.Take('.') || !cursor.TakeDigits(2, 2, out var cents, out _) || !cursor.AtEnd)
        {
            return false;
        }

        sum = (sum * 100) + (ulong)cents;
        units = (ulong)sum;
        return sum <= (ulong)long.MaxValue + (negative ? 1UL : 0UL);
    }
}
