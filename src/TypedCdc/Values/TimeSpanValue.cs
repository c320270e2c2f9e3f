namespace TypedCdc.Values;

/// <summary>Reads interval and time as <see cref="TimeSpan"/>.</summary>
internal static class TimeSpanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeSpan value)
    {
        value = default;
        ValueStatus status;
        switch (readAs)
        {
            case PgTypeOid.Interval:
                status = IntervalParts.Read(bytes, format, out var parts);
                return status == ValueStatus.Ok ? parts.ToTimeSpan(out value) : status;
            case PgTypeOid.Time:
                status = TimeOfDay.Read(bytes, format, out var microseconds);
                value = new TimeSpan(status == ValueStatus.Ok ? microseconds * TimeSpan.TicksPerMicrosecond : 0);
                return status;
            default:
                return ValueStatus.Malformed;
        }
    }
}
