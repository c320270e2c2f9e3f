using System.Buffers.Binary;
using System.Buffers.Text;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads real, smallint and the numbers of halfvec as <see cref="float"/>.</summary>
internal static class SingleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out float value)
    {
        if (readAs != PgTypeOid.Float4)
        {
            return ReadNarrow(bytes, format, readAs, out value);
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

    private static ValueStatus ReadNarrow(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out float value)
    {
        ValueStatus status;
        if (readAs == ExtensionFormat.Half)
        {
            status = HalfValue.Read(bytes, format, readAs, out var half);
            value = (float)half;
            return status;
        }

        status = Int16Value.Read(bytes, format, readAs, out var integer);
        value = integer;
        return status;
    }
}
