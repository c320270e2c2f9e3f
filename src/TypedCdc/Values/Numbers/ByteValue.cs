namespace TypedCdc.Values.Numbers;

/// <summary>Reads smallint as <see cref="byte"/>.</summary>
internal static class ByteValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out byte value)
    {
        value = 0;
        if (readAs != PgTypeOid.Int2)
        {
            return ValueStatus.Malformed;
        }

        var status = Int16Value.Read(bytes, format, readAs, out var wide);
        value = unchecked((byte)wide);
        return status == ValueStatus.Ok && value != wide ? ValueStatus.OutOfRange : status;
    }
}
