using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads smallint as <see cref="short"/>.</summary>
internal static class Int16Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out short value)
    {
        value = 0;
        var read = readAs == PgTypeOid.Int2 && (format == ValueFormat.Binary
            ? bytes.Length == sizeof(short) && BinaryPrimitives.TryReadInt16BigEndian(bytes, out value)
            : Utf8Parser.TryParse(bytes, out value, out var consumed) && consumed == bytes.Length);
        return read ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
