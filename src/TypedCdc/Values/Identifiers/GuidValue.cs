using System.Buffers.Text;

namespace TypedCdc.Values.Identifiers;

/// <summary>Reads uuid as <see cref="Guid"/>.</summary>
internal static class GuidValue
{
    private const int BinaryLength = 16;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out Guid value)
    {
        value = default;
        if (readAs != PgTypeOid.Uuid)
        {
            return ValueStatus.Malformed;
        }

        if (format == ValueFormat.Text)
        {
            return Utf8Parser.TryParse(bytes, out value, out var consumed, 'D') && consumed == bytes.Length
                ? ValueStatus.Ok
                : ValueStatus.Malformed;
        }

        if (bytes.Length != BinaryLength)
        {
            return ValueStatus.Malformed;
        }

        value = new Guid(bytes, bigEndian: true);
        return ValueStatus.Ok;
    }
}
