using TypedCdc.Values.Bits;

namespace TypedCdc.Values;

/// <summary>Reads boolean, and a bit string of one bit, as <see cref="bool"/>.</summary>
internal static class BooleanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out bool value)
    {
        value = false;
        if (readAs != PgTypeOid.Bool)
        {
            return ReadBit(bytes, format, readAs, out value);
        }

        if (bytes.Length != 1)
        {
            return ValueStatus.Malformed;
        }

        var (no, yes) = format == ValueFormat.Binary ? ((byte)0, (byte)1) : ((byte)'f', (byte)'t');
        value = bytes[0] == yes;
        return value || bytes[0] == no ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    private static ValueStatus ReadBit(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out bool value)
    {
        var status = BitString.Open(bytes, format, readAs, out var bits);
        value = status == ValueStatus.Ok && bits.Count == 1 && bits[0];
        return status == ValueStatus.Ok && bits.Count != 1 ? ValueStatus.OutOfRange : status;
    }
}
