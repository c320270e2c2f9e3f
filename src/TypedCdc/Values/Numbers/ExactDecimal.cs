namespace TypedCdc.Values.Numbers;

/// <summary>Makes a <see cref="decimal"/> of a numeric's digits without ever rounding.</summary>
/// <remarks>
/// The scale is kept as far as decimal has room: zeros at the end of the fraction that do not fit are dropped, since the
/// value stays the same without them.
/// </remarks>
internal static class ExactDecimal
{
    /// <summary>More significant digits than this never fit, and this many always fit a <see cref="UInt128"/>.</summary>
    public const int MaxDigits = 32;

    private const int MaxScale = 28;

    private static readonly UInt128 Max = (UInt128.One << 96) - 1;
    private static readonly UInt128 TenthOfMax = Max / 10;

    /// <summary>Makes <paramref name="significand"/> × 10^-<paramref name="scale"/>.</summary>
    /// <param name="significand">All the digits, at most <see cref="MaxDigits"/>.</param>
    /// <param name="scale">Digits of the significand after the decimal point; negative where zeros are missing before it.</param>
    /// <param name="shownScale">Digits that the server shows after the point. Digits beyond it must be zeros.</param>
    /// <param name="negative">Whether the value is negative.</param>
    /// <param name="value">The decimal.</param>
    public static ValueStatus Create(UInt128 significand, int scale, int shownScale, bool negative, out decimal value)
    {
        value = 0;
        var wantedScale = Math.Min(shownScale, MaxScale);
        if (significand == 0)
        {
            value = new decimal(0, 0, 0, isNegative: false, (byte)wantedScale);
            return ValueStatus.Ok;
        }

        while (scale > wantedScale || significand > Max)
        {
            if (scale <= 0 || !TryDropZero(ref significand))
            {
                return Misfit(IntegerPart(significand, scale));
            }

            scale--;
        }

        while (scale < wantedScale && significand <= TenthOfMax)
        {
            significand *= 10;
            scale++;
        }

        if (scale < 0)
        {
            return ValueStatus.OutOfRange;
        }

        value = new decimal(
            (int)(uint)significand,
            (int)(uint)(significand >> 32),
            (int)(uint)(significand >> 64),
            negative,
            (byte)scale);
        return ValueStatus.Ok;
    }

    /// <summary>Why a value that does not fit does not: its integer part is too large, or its fraction too fine.</summary>
    public static ValueStatus Misfit(UInt128 integerPart) =>
        integerPart > Max ? ValueStatus.OutOfRange : ValueStatus.Inexact;

    /// <summary>Drops the last digit if it is zero.</summary>
    private static bool TryDropZero(ref UInt128 significand)
    {
        // Nearly every number has at most 19 digits, and dividing 64 bits costs a tenth of dividing 128.
        var tenth = significand <= ulong.MaxValue ? (ulong)significand / 10 : significand / 10;
        if (significand != tenth * 10)
        {
            return false;
        }

        significand = tenth;
        return true;
    }

    private static UInt128 IntegerPart(UInt128 significand, int scale)
    {
        for (; scale > 0 && significand != 0; scale--)
        {
            significand /= 10;
        }

        return significand;
    }
}
