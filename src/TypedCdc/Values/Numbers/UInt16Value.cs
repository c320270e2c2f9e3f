namespace TypedCdc.Values.Numbers;

/// <summary>Reads integer as <see cref="ushort"/>.</summary>
internal static class UInt16Value
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out ushort value)
    {
        value = 0;
        if (readAs != PgTypeOid.Int4)
        {
            return ValueStatus.Malformed;
        }

        var status = Int32Value.Read(bytes, format, readAs, out var wide);
        value = unchecked((ushort)wide);
        return status == ValueStatus.Ok && value != wide ? ValueStatus.OutOfRange : status;
    }
}
