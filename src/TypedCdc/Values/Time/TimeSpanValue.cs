namespace TypedCdc.Values.Time;

/// <summary>Reads interval and time as <see cref="TimeSpan"/>.</summary>
internal static class TimeSpanValue
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out TimeSpan value) =>
        Read(bytes, format, readAs, clamps: false, out value);

    /// <summary>Reads an interval, or a time as the span since midnight.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="format">Its format.</param>
    /// <param name="readAs">Its type.</param>
    /// <param name="clamps">Whether one below or above all spans of .NET becomes the smallest or largest of them.</param>
    /// <param name="value">The span.</param>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out TimeSpan value)
    {
        value = default;
        ValueStatus status;
        switch (readAs)
        {
            case PgTypeOid.Interval:
                status = IntervalParts.Read(bytes, format, out var parts);
                return status == ValueStatus.Ok ? parts.ToTimeSpan(clamps, out value) : status;
            case PgTypeOid.Time:
                status = PgTimeValue.Read(bytes, format, readAs, out var time);
                value = time.ToTimeSpan();
                return status;
            default:
                return ValueStatus.Malformed;
        }
    }
}
