namespace TypedCdc.Values.Time;

/// <summary>Reads timestamp as a <see cref="DateTime"/> of no kind, and timestamptz as one in UTC.</summary>
internal static class DateTimeValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out DateTime value) =>
        Read(bytes, format, readAs, clamps: false, out value);

    /// <inheritdoc cref="TimestampTicks.Read"/>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out DateTime value)
    {
        var status = TimestampTicks.Read(bytes, format, readAs, clamps, out var ticks);
        value = new DateTime(ticks, readAs == PgTypeOid.Timestamptz ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return status;
    }
}
