using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads oid, xid, cid, the types that refer to objects by their OID, and bigint as <see cref="uint"/>.</summary>
/// <remarks>
/// The text of regclass and its like is the object's name as the session sees it, from which no OID can be told; it is a
/// number only for an object that is gone, and a hyphen for none. Source: PostgreSQL src/backend/utils/adt/regproc.c.
/// </remarks>
internal static class UInt32Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out uint value)
    {
        value = 0;
        if (readAs == PgTypeOid.Int8)
        {
            var status = Int64Value.ReadInteger(bytes, format, readAs, out var wide);
            value = unchecked((uint)wide);
            return status == ValueStatus.Ok && value != wide ? ValueStatus.OutOfRange : status;
        }

        if (readAs is not (PgTypeOid.Oid or PgTypeOid.Xid or PgTypeOid.Cid or PgTypeOid.Regproc))
        {
            return ValueStatus.Malformed;
        }

        if (format == ValueFormat.Binary)
        {
            return bytes.Length == sizeof(uint) && BinaryPrimitives.TryReadUInt32BigEndian(bytes, out value)
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        if (Utf8Parser.TryParse(bytes, out value, out var consumed) && consumed == bytes.Length)
        {
            return ValueStatus.Ok;
        }

        value = 0;
        return readAs != PgTypeOid.Regproc || bytes.IsEmpty ? ValueStatus.Malformed
            : bytes.SequenceEqual("-"u8) ? ValueStatus.Ok
            : ValueStatus.NameOnly;
    }
}
