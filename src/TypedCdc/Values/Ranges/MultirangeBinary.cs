using System.Buffers.Binary;
using TypedCdc.Values.Arrays;

namespace TypedCdc.Values.Ranges;

/// <summary>The binary form of multiranges: the number of ranges, then each with its length.</summary>
/// <remarks>Source: multirange_send in PostgreSQL src/backend/utils/adt/multirangetypes.c.</remarks>
internal static class MultirangeBinary
{
    public static ValueStatus Open(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> ranges, out ArrayShape shape)
    {
        ranges = [];
        shape = default;
        if (!BinaryPrimitives.TryReadInt32BigEndian(bytes, out var count))
        {
            return ValueStatus.Malformed;
        }

        // Each range takes at least its length, so that no count makes an array that the bytes cannot fill.
        ranges = bytes[sizeof(int)..];
        shape = new ArrayShape(count);
        return count >= 0 && count <= ranges.Length / sizeof(int) && (count > 0 || ranges.IsEmpty)
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }
}
