using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads integer and smallint as <see cref="int"/>.</summary>
internal static class Int32Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out int value)
    {
        if (readAs != PgTypeOid.Int4)
        {
            var status = Int16Value.Read(bytes, format, readAs, out var narrow);
            value = narrow;
            return status;
        }

        value = 0;
        var read = format == ValueFormat.Binary
            ? bytes.Length == sizeof(int) && BinaryPrimitives.TryReadInt32BigEndian(bytes, out value)
            : Utf8Parser.TryParse(bytes, out value, out var consumed) && consumed == bytes.Length;
        return read ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
