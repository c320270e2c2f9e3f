using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>Reads the binary form of numeric: a header, and digits of base 10000.</summary>
/// <remarks>Source: numeric_send and numeric_recv in PostgreSQL src/backend/utils/adt/numeric.c.</remarks>
internal static class NumericBinary
{
    private const int HeaderLength = 8;
    private const int GroupDigits = 4;
    private const int GroupBase = 10_000;
    private const int MaxGroups = ExactDecimal.MaxDigits / GroupDigits;
    private const int MaxShownScale = 0x3FFF;

    private const ushort Positive = 0x0000;
    private const ushort Negative = 0x4000;
    private const ushort NaN = 0xC000;
    private const ushort PositiveInfinity = 0xD000;
    private const ushort NegativeInfinity = 0xF000;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, out decimal value)
    {
        value = 0;
        if (bytes.Length < HeaderLength || bytes.Length - HeaderLength != sizeof(ushort) * BinaryPrimitives.ReadUInt16BigEndian(bytes))
        {
            return ValueStatus.Malformed;
        }

        var weight = (int)BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        var sign = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        var shownScale = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]);
        if (sign is NaN or PositiveInfinity or NegativeInfinity)
        {
            return ValueStatus.NotFinite;
        }

        var groups = bytes[HeaderLength..];
        if (sign is not (Positive or Negative) || shownScale > MaxShownScale || !AreGroups(groups))
        {
            return ValueStatus.Malformed;
        }

        while (groups.Length != 0 && Group(groups, 0) == 0)
        {
            groups = groups[sizeof(ushort)..];
            weight--;
        }

        while (groups.Length != 0 && Group(groups, Count(groups) - 1) == 0)
        {
            groups = groups[..^sizeof(ushort)];
        }

        return Create(groups, weight, shownScale, sign == Negative, out value);
    }

    /// <summary>Makes the value of groups of which neither the first nor the last is zero.</summary>
    private static ValueStatus Create(ReadOnlySpan<byte> groups, int weight, int shownScale, bool negative, out decimal value)
    {
        value = 0;
        var count = Count(groups);
        if (count == 0)
        {
            return ExactDecimal.Create(0, 0, shownScale, negative: false, out value);
        }

        var scale = GroupDigits * (count - 1 - weight);
        if (HidesDigits(Group(groups, count - 1), scale - shownScale))
        {
            return ValueStatus.Malformed;
        }

        if (count <= MaxGroups)
        {
            return ExactDecimal.Create(Significand(groups), scale, shownScale, negative, out value);
        }

        var integerGroups = weight + 1;
        return integerGroups switch
        {
            <= 0 => ValueStatus.Inexact,
            > MaxGroups => ValueStatus.OutOfRange,
            _ => ExactDecimal.Misfit(Significand(groups[..(sizeof(ushort) * integerGroups)])),
        };
    }

    /// <summary>Whether the last group has digits beyond the shown scale, which the server never sends.</summary>
    private static bool HidesDigits(int lastGroup, int hidden) => hidden switch
    {
        <= 0 => false,
        1 => lastGroup % 10 != 0,
        2 => lastGroup % 100 != 0,
        3 => lastGroup % 1000 != 0,
        _ => true,
    };

    private static bool AreGroups(ReadOnlySpan<byte> groups)
    {
        for (var i = 0; i < Count(groups); i++)
        {
            if (Group(groups, i) >= GroupBase)
            {
                return false;
            }
        }

        return true;
    }

    private static UInt128 Significand(ReadOnlySpan<byte> groups)
    {
        const int groupsOfUInt64 = MaxGroups / 2;
        var count = Count(groups);
        var high = 0UL;
        for (var i = 0; i < Math.Min(count, groupsOfUInt64); i++)
        {
            high = (high * GroupBase) + (ulong)Group(groups, i);
        }

        UInt128 significand = high;
        for (var i = groupsOfUInt64; i < count; i++)
        {
            significand = (significand * GroupBase) + (ulong)Group(groups, i);
        }

        return significand;
    }

    private static int Count(ReadOnlySpan<byte> groups) => groups.Length / sizeof(ushort);

    private static int Group(ReadOnlySpan<byte> groups, int index) =>
        BinaryPrimitives.ReadUInt16BigEndian(groups[(sizeof(ushort) * index)..]);
}
