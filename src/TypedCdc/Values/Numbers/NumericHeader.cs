using System.Buffers.Binary;

namespace TypedCdc.Values.Numbers;

/// <summary>The binary form of numeric, taken apart and checked: a header, and groups of four digits.</summary>
/// <remarks>Source: numeric_send and numeric_recv in PostgreSQL src/backend/utils/adt/numeric.c.</remarks>
internal readonly ref struct NumericHeader
{
    public const int GroupDigits = 4;
    public const int GroupBase = 10_000;

    private const int HeaderLength = 8;
    private const int MaxShownScale = 0x3FFF;

    private const ushort PositiveSign = 0x0000;
    private const ushort NegativeSign = 0x4000;
    private const ushort NaNSign = 0xC000;
    private const ushort PositiveInfinitySign = 0xD000;
    private const ushort NegativeInfinitySign = 0xF000;

    private NumericHeader(ReadOnlySpan<byte> groups, int weight, bool isNegative, int shownScale)
    {
        Groups = groups;
        Weight = weight;
        IsNegative = isNegative;
        ShownScale = shownScale;
    }

    /// <summary>The digits, none of the first and last groups being zero.</summary>
    public ReadOnlySpan<byte> Groups { get; }

    /// <summary>The first group counts 10000 to this power.</summary>
    public int Weight { get; }

    public bool IsNegative { get; }

    /// <summary>Digits after the point that the server shows.</summary>
    public int ShownScale { get; }

    public int Count => Groups.Length / sizeof(ushort);

    public int this[int group] => Group(Groups, group);

    /// <summary>Takes the bytes apart.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="header">Its parts, if it is a number.</param>
    /// <param name="special">NaN or an infinity as the server writes it, if that is what it is.</param>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, out NumericHeader header, out ReadOnlySpan<byte> special)
    {
        header = default;
        special = [];
        if (bytes.Length < HeaderLength || bytes.Length - HeaderLength != sizeof(ushort) * BinaryPrimitives.ReadUInt16BigEndian(bytes))
        {
            return ValueStatus.Malformed;
        }

        var weight = (int)BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        var sign = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        var shownScale = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]);
        if (sign is NaNSign or PositiveInfinitySign or NegativeInfinitySign)
        {
            special = sign switch
            {
                NaNSign => "NaN"u8,
                PositiveInfinitySign => "Infinity"u8,
                _ => "-Infinity"u8,
            };
            return ValueStatus.NotFinite;
        }

        var groups = bytes[HeaderLength..];
        if (sign is not (PositiveSign or NegativeSign) || shownScale > MaxShownScale || !AreGroups(groups))
        {
            return ValueStatus.Malformed;
        }

        while (groups.Length != 0 && Group(groups, 0) == 0)
        {
            groups = groups[sizeof(ushort)..];
            weight--;
        }

        while (groups.Length != 0 && Group(groups, (groups.Length / sizeof(ushort)) - 1) == 0)
        {
            groups = groups[..^sizeof(ushort)];
        }

        header = new NumericHeader(groups, weight, sign == NegativeSign && groups.Length != 0, shownScale);
        return header.HidesDigits() ? ValueStatus.Malformed : ValueStatus.Ok;
    }

    /// <summary>Whether the last group has digits beyond the shown scale, which the server never sends.</summary>
    private bool HidesDigits()
    {
        if (Groups.IsEmpty)
        {
            return false;
        }

        var hidden = (GroupDigits * (Count - 1 - Weight)) - ShownScale;
        var last = this[Count - 1];
        return hidden switch
        {
            <= 0 => false,
            1 => last % 10 != 0,
            2 => last % 100 != 0,
            3 => last % 1000 != 0,
            _ => true,
        };
    }

    private static bool AreGroups(ReadOnlySpan<byte> groups)
    {
        for (var i = 0; i < groups.Length; i += sizeof(ushort))
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(groups[i..]) >= GroupBase)
            {
                return false;
            }
        }

        return true;
    }

    private static int Group(ReadOnlySpan<byte> groups, int index) =>
        BinaryPrimitives.ReadUInt16BigEndian(groups[(sizeof(ushort) * index)..]);
}
