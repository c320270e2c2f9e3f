using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedCdc.Values.Numbers;

/// <summary>Reads xid8, pg_lsn, and numeric without a fraction as <see cref="ulong"/>.</summary>
internal static class UInt64Value
{
    private const int MaxHalfDigits = 8;

    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out ulong value)
    {
        value = 0;
        if (readAs == PgTypeOid.Numeric)
        {
            return NumericInteger.Read(bytes, format, out value);
        }

        if (readAs is not (PgTypeOid.Xid8 or PgTypeOid.PgLsn))
        {
            return ValueStatus.Malformed;
        }

        var read = format == ValueFormat.Binary ? bytes.Length == sizeof(ulong) && BinaryPrimitives.TryReadUInt64BigEndian(bytes, out value)
            : readAs == PgTypeOid.Xid8 ? Utf8Parser.TryParse(bytes, out value, out var consumed) && consumed == bytes.Length
            : TryLsn(bytes, out value);
        return read ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Reads <c>X/X</c>: the upper and the lower half, in hexadecimal.</summary>
    private static bool TryLsn(ReadOnlySpan<byte> text, out ulong value)
    {
        var slash = text.IndexOf((byte)'/');
        var upper = 0u;
        var lower = 0u;
        var read = slash > 0 && TryHalf(text[..slash], out upper) && TryHalf(text[(slash + 1)..], out lower);
        value = ((ulong)upper << 32) | lower;
        return read;
    }

    private static bool TryHalf(ReadOnlySpan<byte> text, out uint value)
    {
        value = 0;
        return text.Length is > 0 and <= MaxHalfDigits && Utf8Parser.TryParse(text, out value, out var consumed, 'X') && consumed == text.Length;
    }
}
