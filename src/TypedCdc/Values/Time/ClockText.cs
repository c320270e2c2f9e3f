namespace TypedCdc.Values.Time;

/// <summary>Reads times of day: <c>HH:MM:SS</c> with up to six digits of a second's fraction.</summary>
internal static class ClockText
{
    public const long MicrosecondsPerHour = TimeSpan.MicrosecondsPerHour;

    private const int FractionDigits = 6;

    /// <summary>Reads a time from 00:00:00 to 24:00:00.</summary>
    public static bool TryTimeOfDay(ref AsciiCursor cursor, out long microseconds)
    {
        microseconds = 0;
        if (!cursor.TakeTwoDigits(25, out var hours) || !TryBelowHour(ref cursor, out var rest))
        {
            return false;
        }

        microseconds = (hours * MicrosecondsPerHour) + rest;
        return microseconds <= PgEpoch.MicrosecondsPerDay;
    }

    /// <summary>Reads what follows the hours: <c>:MM:SS</c> and the fraction.</summary>
    public static bool TryBelowHour(ref AsciiCursor cursor, out long microseconds)
    {
        microseconds = 0;
        if (!cursor.Take(':') || !cursor.TakeTwoDigits(60, out var minutes)
            || !cursor.Take(':') || !cursor.TakeTwoDigits(60, out var seconds))
        {
            return false;
        }

        var fraction = 0L;
        if (cursor.Take('.'))
        {
            if (!cursor.TakeDigits(1, FractionDigits, out fraction, out var count))
            {
                return false;
            }

            for (; count < FractionDigits; count++)
            {
                fraction *= 10;
            }
        }

        microseconds = (minutes * TimeSpan.MicrosecondsPerMinute) + (seconds * TimeSpan.MicrosecondsPerSecond) + fraction;
        return true;
    }
}
