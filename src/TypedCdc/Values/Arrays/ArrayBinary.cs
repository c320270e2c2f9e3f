using System.Buffers.Binary;

namespace TypedCdc.Values.Arrays;

/// <summary>The binary form of arrays: dimensions, flag, type of the elements, length and lower bound of each dimension, elements.</summary>
/// <remarks>Source: array_send and array_recv in PostgreSQL src/backend/utils/adt/arrayfuncs.c.</remarks>
internal static class ArrayBinary
{
    private const int HeaderLength = 3 * sizeof(int);
    private const int DimensionLength = 2 * sizeof(int);

    public static ValueStatus Open(ReadOnlySpan<byte> bytes, PgType type, out ReadOnlySpan<byte> elements, out ArrayShape shape)
    {
        elements = [];
        shape = default;
        if (bytes.Length < HeaderLength)
        {
            return ValueStatus.Malformed;
        }

        var rank = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var hasNulls = BinaryPrimitives.ReadUInt32BigEndian(bytes[sizeof(int)..]);
        var elementType = BinaryPrimitives.ReadUInt32BigEndian(bytes[(2 * sizeof(int))..]);
        var rest = bytes[HeaderLength..];
        if (rank > ArrayShape.MaxRank || hasNulls > 1 || elementType != type.Element!.Oid || rest.Length < rank * DimensionLength)
        {
            return ValueStatus.Malformed;
        }

        for (; rank > 0; rank--)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (length < 0)
            {
                return ValueStatus.Malformed;
            }

            shape.Add(length, BinaryPrimitives.ReadInt32BigEndian(rest[sizeof(int)..]));
            rest = rest[DimensionLength..];
        }

        // Each element takes at least its length, so that no count makes an array that the bytes cannot fill.
        elements = rest;
        var count = shape.Count;
        return count >= 0 && count <= rest.Length / sizeof(int) && (count > 0 || rest.IsEmpty) ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Takes the next element off <paramref name="rest"/>.</summary>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> element, out ElementKind kind)
    {
        element = [];
        kind = ElementKind.Plain;
        if (!BinaryPrimitives.TryReadInt32BigEndian(rest, out var length))
        {
            return false;
        }

        rest = rest[sizeof(int)..];
        if (length == -1)
        {
            kind = ElementKind.Null;
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
