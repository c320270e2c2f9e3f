using System.Buffers.Binary;
using TypedCdc.Protocol;

namespace TypedCdc.Values.Composites;

/// <summary>The binary form of composites: the number of fields, then type, length and value of each.</summary>
/// <remarks>Source: record_send in PostgreSQL src/backend/utils/adt/rowtypes.c. Dropped attributes are left out.</remarks>
internal static class CompositeBinary
{
    private const int NullLength = -1;

    /// <summary>Finds the fields.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="fields">Takes the fields; of more than there is room for only the number is told.</param>
    /// <param name="oids">Takes their types; as long as <paramref name="fields"/>.</param>
    /// <param name="count">Number of fields.</param>
    public static ValueStatus Find(ReadOnlySpan<byte> bytes, Span<TupleCell> fields, Span<uint> oids, out int count)
    {
        if (!BinaryPrimitives.TryReadInt32BigEndian(bytes, out count) || count < 0)
        {
            return ValueStatus.Malformed;
        }

        if (count > fields.Length)
        {
            return ValueStatus.Ok;
        }

        var position = sizeof(int);
        for (var i = 0; i < count; i++)
        {
            if (!TryTake(bytes, ref position, out oids[i], out fields[i]))
            {
                return ValueStatus.Malformed;
            }
        }

        return position == bytes.Length ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    private static bool TryTake(ReadOnlySpan<byte> bytes, ref int position, out uint oid, out TupleCell field)
    {
        field = default;
        oid = 0;
        if (bytes.Length - position < sizeof(uint) + sizeof(int))
        {
            return false;
        }

        oid = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);
        position += sizeof(uint);
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[position..]);
        position += sizeof(int);
        if (length == NullLength)
        {
            field = new TupleCell(CellKind.Null, position, 0);
            return true;
        }

        field = new TupleCell(CellKind.Binary, position, length);
        if (length < 0 || length > bytes.Length - position)
        {
            return false;
        }

        position += length;
        return true;
    }
}
