using System.Buffers.Binary;

namespace TypedCdc.Values.Arrays;

/// <summary>The binary form of arrays: dimensions, flag, type of the elements, length and lower bound of each dimension, elements.</summary>
/// <remarks>Source: array_send and array_recv in PostgreSQL src/backend/utils/adt/arrayfuncs.c.</remarks>
internal static class ArrayBinary
{
    private const int HeaderLength = 3 * sizeof(int);
    private const int DimensionLength = 2 * sizeof(int);
    private const int MaxDimensions = 6;

    public static ValueStatus Open(ReadOnlySpan<byte> bytes, PgType type, out ReadOnlySpan<byte> elements, out int count)
    {
        elements = [];
        count = 0;
        if (bytes.Length < HeaderLength)
        {
            return ValueStatus.Malformed;
        }

        var dimensions = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var hasNulls = BinaryPrimitives.ReadUInt32BigEndian(bytes[sizeof(int)..]);
        var elementType = BinaryPrimitives.ReadUInt32BigEndian(bytes[(2 * sizeof(int))..]);
        if (dimensions > MaxDimensions || hasNulls > 1 || elementType != type.Element!.Oid)
        {
            return ValueStatus.Malformed;
        }

        var rest = bytes[HeaderLength..];
        if (dimensions == 0)
        {
            return rest.IsEmpty ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        if (rest.Length < dimensions * DimensionLength)
        {
            return ValueStatus.Malformed;
        }

        if (dimensions > 1)
        {
            return ValueStatus.Dimensions;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(rest);
        var lowerBound = BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(int)..]);
        elements = rest[DimensionLength..];

        // Each element takes at least its length, so that no count makes an array that the bytes cannot fill.
        if (length < 0 || length > elements.Length / sizeof(int))
        {
            return ValueStatus.Malformed;
        }

        count = length;
        return lowerBound == 1 ? ValueStatus.Ok : ValueStatus.LowerBound;
    }

    /// <summary>Takes the next element off <paramref name="rest"/>.</summary>
    public static bool TryTakeElement(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> element, out bool isNull)
    {
        element = [];
        isNull = false;
        if (!BinaryPrimitives.TryReadInt32BigEndian(rest, out var length))
        {
            return false;
        }

        rest = rest[sizeof(int)..];
        isNull = length == -1;
        if (isNull)
        {
            return true;
        }

        if (length < 0 || length > rest.Length)
        {
            return false;
        }

        element = rest[..length];
        rest = rest[length..];
        return true;
    }
}
