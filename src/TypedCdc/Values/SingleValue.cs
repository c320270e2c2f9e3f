using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values;

/// <summary>Reads real and smallint as <see cref="float"/>.</summary>
internal static class SingleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out float value)
    {
        if (readAs != PgTypeOid.Float4)
        {
            var status = Int16Value.Read(bytes, format, readAs, out var integer);
            value = integer;
            return status;
        }

        value = 0;

        if (format == ValueFormat.Binary)
        {
            return bytes.Length == sizeof(float) && BinaryPrimitives.TryReadSingleBigEndian(bytes, out value)
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        if (!Utf8Parser.TryParse(bytes, out value, out var consumed) || consumed != bytes.Length)
        {
            return ValueStatus.Malformed;
        }

        return float.IsInfinity(value) && char.IsAsciiDigit((char)bytes[^1]) ? ValueStatus.OutOfRange : ValueStatus.Ok;
    }
}
