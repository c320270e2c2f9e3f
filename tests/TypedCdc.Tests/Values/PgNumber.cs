using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace TypedCdc.Tests.Values;

/// <summary>A numeric of any size, written in both formats by the rules of numeric_send and numeric_out.</summary>
internal sealed record PgNumber(BigInteger Unscaled, int Scale)
{
    private static readonly BigInteger LargestDecimal = (BigInteger.One << 96) - 1;

    /// <summary>Up to 45 digits, with many zeros among them and at their ends.</summary>
    public static PgNumber Random(Random random)
    {
        var unscaled = BigInteger.Zero;
        for (var i = random.Next(46); i > 0; i--)
        {
            unscaled = (unscaled * 10) + (random.Next(3) == 0 ? 0 : random.Next(10));
        }

        unscaled *= BigInteger.Pow(10, random.Next(4) == 0 ? random.Next(20) : 0);
        return new PgNumber(random.Next(2) == 0 ? -unscaled : unscaled, random.Next(3) == 0 ? 0 : random.Next(50));
    }

    public byte[] ToText()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var text = (Unscaled.Sign < 0 ? "-" : "") + digits[..^Scale] + (Scale == 0 ? "" : "." + digits[^Scale..]);
        return Encoding.ASCII.GetBytes(text);
    }

    public byte[] ToBinary()
    {
        // Align the point to a group's edge, then cut groups from the right.
        var fractionGroups = (Scale + 3) / 4;
        var rest = BigInteger.Abs(Unscaled) * BigInteger.Pow(10, (fractionGroups * 4) - Scale);
        var groups = new List<short>();
        while (!rest.IsZero)
        {
            rest = BigInteger.DivRem(rest, 10_000, out var group);
            groups.Insert(0, (short)group);
        }

        var weight = groups.Count == 0 ? 0 : groups.Count - fractionGroups - 1;
        while (groups.Count != 0 && groups[^1] == 0)
        {
            groups.RemoveAt(groups.Count - 1);
        }

        var bytes = new byte[8 + (2 * groups.Count)];
        short[] words = [(short)groups.Count, (short)weight, (short)(Unscaled.Sign < 0 ? 0x4000 : 0), (short)Scale, .. groups];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), words[i]);
        }

        return bytes;
    }

    /// <summary>The decimal of the same value with as much of the scale as it can keep, or why there is none.</summary>
    public string Expected()
    {
        var (unscaled, scale) = (BigInteger.Abs(Unscaled), Scale);
        while (scale > 28 || (unscaled > LargestDecimal && scale > 0))
        {
            if (unscaled % 10 != 0)
            {
                return BigInteger.Abs(Unscaled) / BigInteger.Pow(10, Scale) > LargestDecimal ? "OutOfRange" : "Inexact";
            }

            unscaled /= 10;
            scale--;
        }

        if (unscaled > LargestDecimal)
        {
            return "OutOfRange";
        }

        var magnitude = new PgNumber(Unscaled.Sign < 0 ? -unscaled : unscaled, scale);
        return Encoding.ASCII.GetString(magnitude.ToText());
    }
}
