using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads bigint, integer, smallint, numeric without a fraction, and oid and its like as <see cref="long"/>.</summary>
internal static class Int64Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out long value)
    {
        var status = ReadInteger(bytes, format, readAs, out value);
        if (status != ValueStatus.Malformed || readAs == PgTypeOid.Int8)
        {
            return status;
        }

        if (readAs == PgTypeOid.Numeric)
        {
            return NumericInteger.Read(bytes, format, out value);
        }

        status = UInt32Value.Read(bytes, format, readAs, out var unsigned);
        value = unsigned;
        return status;
    }

    /// <summary>Reads bigint, integer and smallint.</summary>
    public static ValueStatus ReadInteger(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out long value)
    {
        if (readAs != PgTypeOid.Int8)
        {
            var status = Int32Value.Read(bytes, format, readAs, out var narrow);
            value = narrow;
            return status;
        }

        value = 0;
        var read = format == ValueFormat.Binary
            ? bytes.Length == sizeof(long) && BinaryPrimitives.TryReadInt64BigEndian(bytes, out value)
            : Utf8Parser.TryParse(bytes, out value, out var consumed) && consumed == bytes.Length;
        return read ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
