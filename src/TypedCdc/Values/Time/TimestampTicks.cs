namespace TypedCdc.Values.Time;

/// <summary>Reads timestamp and timestamptz as the ticks of <see cref="DateTime"/>; those of a timestamptz are in UTC.</summary>
internal static class TimestampTicks
{
    /// <summary>Reads a timestamp.</summary>
    /// <param name="bytes">The value.</param>
    /// <param name="format">Its format.</param>
    /// <param name="readAs">Its type.</param>
    /// <param name="clamps">Whether one before or after all instants of .NET becomes the first or last of them.</param>
    /// <param name="ticks">The ticks.</param>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, bool clamps, out long ticks)
    {
        ticks = 0;
        var status = PgTimestampValue.Read(bytes, format, readAs, out var timestamp);
        if (status != ValueStatus.Ok || PgEpoch.TryGetTicks(timestamp.Microseconds, out ticks))
        {
            return status;
        }

        if (!clamps)
        {
            return timestamp.IsFinite ? ValueStatus.OutOfRange : ValueStatus.NotFinite;
        }

        ticks = timestamp.Microseconds < 0 ? DateTime.MinValue.Ticks : DateTime.MaxValue.Ticks;
        return ValueStatus.Ok;
    }
}
