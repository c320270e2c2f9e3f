namespace TypedCdc.Values;

/// <summary>Reads timestamp as a <see cref="DateTime"/> of no kind, and timestamptz as one in UTC.</summary>
internal static class DateTimeValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTime value)
    {
        value = default;
        if (readAs is not (PgTypeOid.Timestamp or PgTypeOid.Timestamptz))
        {
            return ValueStatus.Malformed;
        }

        var status = TimestampTicks.Read(bytes, format, readAs, out var ticks);
        value = new DateTime(ticks, readAs == PgTypeOid.Timestamptz ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return status;
    }
}
