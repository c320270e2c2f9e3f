using System.Buffers.Binary;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Ranges;

/// <summary>The binary form of ranges: a byte of traits, then each bound that there is, with its length.</summary>
/// <remarks>Source: range_send in PostgreSQL src/backend/utils/adt/rangetypes.c.</remarks>
internal static class RangeBinary
{
    public static bool TryOpen(ReadOnlySpan<byte> bytes, out RangeContent content)
    {
        content = default;
        if (bytes.IsEmpty)
        {
            return false;
        }

        var position = sizeof(byte);
        content = new RangeContent((RangeTraits)bytes[0], default, default);
        if (!content.IsSound
            || !TryTakeBound(bytes, ref position, content.Has(RangeTraits.Empty | RangeTraits.LowerInfinite), out var lower)
            || !TryTakeBound(bytes, ref position, content.Has(RangeTraits.Empty | RangeTraits.UpperInfinite), out var upper))
        {
            return false;
        }

        content = content with { Lower = lower, Upper = upper };
        return position == bytes.Length;
    }

    private static bool TryTakeBound(ReadOnlySpan<byte> bytes, ref int position, bool isAbsent, out ValuePart bound)
    {
        bound = default;
        if (isAbsent)
        {
            return true;
        }

        if (!BinaryPrimitives.TryReadInt32BigEndian(bytes[position..], out var length))
        {
            return false;
        }

        position += sizeof(int);
        if (length < 0 || length > bytes.Length - position)
        {
            return false;
        }

        bound = new ValuePart(position, length, PartKind.Plain);
        position += length;
        return true;
    }
}
