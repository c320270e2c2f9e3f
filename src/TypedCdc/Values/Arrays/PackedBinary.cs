using System.Buffers.Binary;

namespace TypedCdc.Values.Arrays;

/// <summary>The binary form of pgvector's types: the number of elements, two bytes that are not used, elements of one length.</summary>
/// <remarks>Source: vector_send in pgvector src/vector.c, and halfvec_send in src/halfvec.c.</remarks>
internal static class PackedBinary
{
    private const int HeaderLength = 2 * sizeof(ushort);

    public static ValueStatus Open(ReadOnlySpan<byte> bytes, PgType type, out ReadOnlySpan<byte> elements, out ArrayShape shape)
    {
        elements = [];
        shape = default;
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(bytes[sizeof(ushort)..]) != 0)
        {
            return ValueStatus.Malformed;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        elements = bytes[HeaderLength..];
        shape = new ArrayShape(count);
        return count > 0 && elements.Length == count * WidthOf(type) ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Takes the next element off <paramref name="rest"/>.</summary>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> rest, PgType type, out ReadOnlySpan<byte> element)
    {
        var width = Math.Min(WidthOf(type), rest.Length);
        element = rest[..width];
        rest = rest[width..];
        return true;
    }

    private static int WidthOf(PgType type) => type.Element!.ReadAs == PgTypeOid.Float4 ? sizeof(float) : sizeof(ushort);
}
