using System.Buffers.Text;

namespace TypedCdc.Values.Network;

/// <summary>Reads addresses as the server writes them: no leading zeros, no shortened IPv4, no scope.</summary>
/// <remarks>Source: pg_inet_net_ntop in PostgreSQL src/port/inet_net_ntop.c.</remarks>
internal static class InetText
{
    private const int Version4Groups = 4;
    private const int Version6Groups = 8;
    private const int BitsPerGroup = 16;
    private const int MaxGroupDigits = 4;
    private const int MaxPrefixDigits = 3;
    private const byte Version4Bits = 32;
    private const byte Version6Bits = 128;

    /// <summary>Reads an address and, after a slash, its prefix length; without one, it is the whole address.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, bool needsPrefix, out InetParts parts)
    {
        parts = default;
        var slash = text.IndexOf((byte)'/');
        var address = slash < 0 ? text : text[..slash];
        var isVersion6 = address.Contains((byte)':');
        long prefix = isVersion6 ? Version6Bits : Version4Bits;
        if (slash < 0 ? needsPrefix : !TryPrefix(text[(slash + 1)..], out prefix))
        {
            return false;
        }

        uint version4 = 0;
        UInt128 version6 = 0;
        if (isVersion6 ? !TryVersion6(address, out version6) : !TryVersion4(address, out version4))
        {
            return false;
        }

        parts = new InetParts(isVersion6 ? version6 : version4, isVersion6, (byte)prefix);
        return prefix <= Version6Bits;
    }

    private static bool TryPrefix(ReadOnlySpan<byte> text, out long prefix)
    {
        var cursor = new AsciiCursor(text);
        return cursor.TakeDigits(1, MaxPrefixDigits, out prefix, out _) && cursor.AtEnd;
    }

    private static bool TryVersion4(ReadOnlySpan<byte> text, out uint address)
    {
        address = 0;
        var cursor = new AsciiCursor(text);
        for (var i = 0; i < Version4Groups; i++)
        {
            if ((i > 0 && !cursor.Take('.'))
                || !cursor.TakeDigits(1, 3, out var group, out var digits)
                || group > byte.MaxValue
                || digits != 1 + (group >= 10 ? 1 : 0) + (group >= 100 ? 1 : 0))
            {
                return false;
            }

            address = (address << 8) | (uint)group;
        }

        return cursor.AtEnd;
    }

    /// <summary>Reads groups between colons, of which two together stand for groups of zeros, and perhaps an IPv4 address at the end.</summary>
    private static bool TryVersion6(ReadOnlySpan<byte> text, out UInt128 address)
    {
        address = 0;
        var count = 0;
        var gap = -1;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            text = text[2..];
        }

        while (!text.IsEmpty)
        {
            var groups = TakeGroup(ref text, out var value);
            address = (address << (groups * BitsPerGroup)) | value;
            count += groups;
            if (groups == 0 || count > Version6Groups || !TakeColons(ref text, count, ref gap))
            {
                return false;
            }
        }

        if (gap < 0)
        {
            return count == Version6Groups;
        }

        if (gap > 0)
        {
            var below = (count - gap) * BitsPerGroup;
            address = ((address >> below) << ((Version6Groups - gap) * BitsPerGroup)) | (address & ((UInt128.One << below) - 1));
        }

        return count < Version6Groups;
    }

    /// <summary>Takes one group, or the IPv4 address that stands for the last two; gives how many were taken.</summary>
    private static int TakeGroup(ref ReadOnlySpan<byte> text, out uint value)
    {
        value = 0;
        var end = text.IndexOf((byte)':');
        var group = end < 0 ? text : text[..end];
        text = text[group.Length..];
        if (text.IsEmpty && group.Contains((byte)'.'))
        {
            return TryVersion4(group, out value) ? 2 : 0;
        }

        return group.Length is > 0 and <= MaxGroupDigits && Utf8Parser.TryParse(group, out value, out var consumed, 'X') && consumed == group.Length
            ? 1
            : 0;
    }

    /// <summary>Takes what stands after a group: nothing, a colon that another group follows, or the only two colons.</summary>
    private static bool TakeColons(ref ReadOnlySpan<byte> text, int count, ref int gap)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (!text.StartsWith("::"u8))
        {
            text = text[1..];
            return !text.IsEmpty;
        }

        text = text[2..];
        var isFirst = gap < 0;
        gap = count;
        return isFirst;
    }
}
