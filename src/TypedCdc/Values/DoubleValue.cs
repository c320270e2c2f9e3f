using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values;

/// <summary>Reads double precision and real as <see cref="double"/>.</summary>
/// <remarks>The text of a real is read as <see cref="float"/> first, so that it gives what its binary form gives.</remarks>
internal static class DoubleValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out double value)
    {
        if (readAs != PgTypeOid.Float8)
        {
            var status = SingleValue.Read(bytes, format, readAs, out var narrow);
            value = narrow;
            return status;
        }

        value = 0;
        if (format == ValueFormat.Binary)
        {
            return bytes.Length == sizeof(double) && BinaryPrimitives.TryReadDoubleBigEndian(bytes, out value)
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        if (!Utf8Parser.TryParse(bytes, out value, out var consumed) || consumed != bytes.Length)
        {
            return ValueStatus.Malformed;
        }

        return double.IsInfinity(value) && char.IsAsciiDigit((char)bytes[^1]) ? ValueStatus.OutOfRange : ValueStatus.Ok;
    }
}
