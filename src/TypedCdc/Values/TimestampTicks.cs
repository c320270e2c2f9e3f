using System.Buffers.Binary;

namespace TypedCdc.Values;

/// <summary>Reads timestamp and timestamptz as the ticks of <see cref="DateTime"/>; those of a timestamptz are in UTC.</summary>
internal static class TimestampTicks
{
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out long ticks)
    {
        ticks = 0;
        if (format == ValueFormat.Text)
        {
            return ReadText(bytes, withOffset: readAs == PgTypeOid.Timestamptz, out ticks);
        }

        if (bytes.Length != sizeof(long))
        {
            return ValueStatus.Malformed;
        }

        var microseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return microseconds is long.MinValue or long.MaxValue
            ? ValueStatus.NotFinite
            : PgEpoch.ToTicks(microseconds, out ticks);
    }

    private static ValueStatus ReadText(ReadOnlySpan<byte> text, bool withOffset, out long ticks)
    {
        ticks = 0;
        if (IsoDateText.IsInfinity(text))
        {
            return ValueStatus.NotFinite;
        }

        if (!IsoDateText.TryTimestamp(text, withOffset, out var days, out var microseconds))
        {
            return ValueStatus.Malformed;
        }

        // An offset may bring the instant back into range from the day beside it, but from no further.
        const long farthestDay = 4_000_000;
        return Math.Abs(days) > farthestDay
            ? ValueStatus.OutOfRange
            : PgEpoch.ToTicks((days * PgEpoch.MicrosecondsPerDay) + microseconds, out ticks);
    }
}
