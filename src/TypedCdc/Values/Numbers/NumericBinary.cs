namespace TypedCdc.Values.Numbers;

/// <summary>Reads the binary form of numeric as <see cref="decimal"/>.</summary>
internal static class NumericBinary
{
    private const int MaxGroups = ExactDecimal.MaxDigits / NumericHeader.GroupDigits;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, out decimal value)
    {
        value = 0;
        var status = NumericHeader.Read(bytes, out var number, out _);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        var count = number.Count;
        if (count <= MaxGroups)
        {
            var scale = count == 0 ? 0 : NumericHeader.GroupDigits * (count - 1 - number.Weight);
            return ExactDecimal.Create(Significand(number, count), scale, number.ShownScale, number.IsNegative, out value);
        }

        var integerGroups = number.Weight + 1;
        return integerGroups switch
        {
            <= 0 => ValueStatus.Inexact,
            > MaxGroups => ValueStatus.OutOfRange,
            _ => ExactDecimal.Misfit(Significand(number, integerGroups)),
        };
    }

    private static UInt128 Significand(in NumericHeader number, int count)
    {
        const int groupsOfUInt64 = MaxGroups / 2;
        var high = 0UL;
        for (var i = 0; i < Math.Min(count, groupsOfUInt64); i++)
        {
            high = (high * NumericHeader.GroupBase) + (ulong)number[i];
        }

        UInt128 significand = high;
        for (var i = groupsOfUInt64; i < count; i++)
        {
            significand = (significand * NumericHeader.GroupBase) + (ulong)number[i];
        }

        return significand;
    }
}
