namespace TypedCdc.Values;

/// <summary>Reads timestamptz as <see cref="DateTimeOffset"/>, always with offset zero, as the server keeps no other.</summary>
internal static class DateTimeOffsetValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTimeOffset value)
    {
        value = default;
        if (readAs != PgTypeOid.Timestamptz)
        {
            return ValueStatus.Malformed;
        }

        var status = TimestampTicks.Read(bytes, format, readAs, out var ticks);
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return status;
    }
}
