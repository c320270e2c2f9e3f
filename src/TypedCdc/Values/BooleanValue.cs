namespace TypedCdc.Values;

/// <summary>Reads boolean as <see cref="bool"/>.</summary>
internal static class BooleanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out bool value)
    {
        value = false;
        if (readAs != PgTypeOid.Bool || bytes.Length != 1)
        {
            return ValueStatus.Malformed;
        }

        var (no, yes) = format == ValueFormat.Binary ? ((byte)0, (byte)1) : ((byte)'f', (byte)'t');
        value = bytes[0] == yes;
        return value || bytes[0] == no ? ValueStatus.Ok : ValueStatus.Malformed;
    }
}
