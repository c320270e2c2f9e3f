using System.Buffers.Binary;
using TypedCdc.Protocol;

namespace TypedCdc.Values.Composites;

/// <summary>The binary form of composites: the number of fields, then type, length and value of each.</summary>
/// <remarks>Source: record_send in PostgreSQL src/backend/utils/adt/rowtypes.c. Dropped attributes are left out.</remarks>
internal static class CompositeBinary
{
    private const int NullLength = -1;

    /// <summary>Finds the fields, one for each attribute of the type.</summary>
    public static ValueResult Find(ReadOnlySpan<byte> bytes, PgType type, Span<TupleCell> fields)
    {
        if (!BinaryPrimitives.TryReadInt32BigEndian(bytes, out var count))
        {
            return ValueStatus.Malformed;
        }

        if (count != fields.Length)
        {
            return count < 0 ? ValueStatus.Malformed : CompositeLayout.OtherCount(type, count);
        }

        var position = sizeof(int);
        for (var i = 0; i < fields.Length; i++)
        {
            if (!TryTake(bytes, ref position, out var oid, out fields[i]))
            {
                return ValueStatus.Malformed;
            }

            if (oid != type.Fields[i].Type.Oid)
            {
                return CompositeLayout.OtherType(type, type.Fields[i], oid);
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
