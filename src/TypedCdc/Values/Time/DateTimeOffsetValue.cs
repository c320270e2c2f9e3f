namespace TypedCdc.Values.Time;

/// <summary>
/// Reads timestamptz as <see cref="DateTimeOffset"/>, always with offset zero, as the server keeps no other; and timetz, with its offset.
/// </summary>
internal static class DateTimeOffsetValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTimeOffset value) =>
        Read(bytes, format, readAs, clamps: false, out value);

    /// <inheritdoc cref="TimestampTicks.Read"/>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out DateTimeOffset value)
    {
        value = default;
        ValueStatus status;
        switch (readAs)
        {
            case PgTypeOid.Timestamptz:
                status = TimestampTicks.Read(bytes, format, readAs, clamps, out var ticks);
                value = new DateTimeOffset(ticks, TimeSpan.Zero);
                return status;
            case PgTypeOid.Timetz:
                status = PgTimeTzValue.Read(bytes, format, readAs, out var time);
                return status == ValueStatus.Ok ? PgTimeTzValue.Convert(time, out value) : status;
            default:
                return ValueStatus.Malformed;
        }
    }
}
