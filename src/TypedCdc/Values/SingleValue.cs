using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values;

/// <summary>Reads real as <see cref="float"/>.</summary>
internal static class SingleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out float value)
    {
        value = 0;
        if (readAs != PgTypeOid.Float4)
        {
            return ValueStatus.Malformed;
        }

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
