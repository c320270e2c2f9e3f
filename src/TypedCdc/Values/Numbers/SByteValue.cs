namespace TypedCdc.Values.Numbers;

/// <summary>Reads smallint as <see cref="sbyte"/>.</summary>
internal static class SByteValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out sbyte value)
    {
        value = 0;
        if (readAs != PgTypeOid.Int2)
        {
            return ValueStatus.Malformed;
        }

        var status = Int16Value.Read(bytes, format, readAs, out var wide);
        value = unchecked((sbyte)wide);
        return status == ValueStatus.Ok && value != wide ? ValueStatus.OutOfRange : status;
    }
}
