using System.Buffers.Binary;
using TypedCdc.Values.Extensions;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads the numbers of pgvector's halfvec as <see cref="Half"/>.</summary>
/// <remarks>Their text is that of the same number as a real. Source: halfvec_out in pgvector src/halfvec.c.</remarks>
internal static class HalfValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out Half value)
    {
        value = default;
        if (readAs != ExtensionFormat.Half)
        {
            return ValueStatus.Malformed;
        }

        if (format == ValueFormat.Binary)
        {
            return bytes.Length == sizeof(ushort) && BinaryPrimitives.TryReadHalfBigEndian(bytes, out value)
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        var status = SingleValue.Read(bytes, format, PgTypeOid.Float4, out var single);
        value = (Half)single;
        return status == ValueStatus.Ok && (float)value != single && !float.IsNaN(single) ? ValueStatus.Malformed : status;
    }
}
