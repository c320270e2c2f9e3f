namespace TypedCdc.Values.Time;

/// <summary>2000-01-01, from which PostgreSQL counts days and microseconds, seen from the calendar of .NET.</summary>
internal static class PgEpoch
{
    public const long MicrosecondsPerDay = TimeSpan.MicrosecondsPerDay;

    private const int EpochDayNumber = 730_119;
    private const long EpochTicks = EpochDayNumber * TimeSpan.TicksPerDay;
    private const int MaxDayNumber = 3_652_058;
    private const long MinMicroseconds = -EpochDayNumber * MicrosecondsPerDay;
    private const long MaxMicroseconds = ((MaxDayNumber - EpochDayNumber + 1) * MicrosecondsPerDay) - 1;

    /// <summary>Days from the epoch to a date.</summary>
    public static int DaysOf(DateOnly date) => date.DayNumber - EpochDayNumber;

    /// <summary>The date that lies so many days after the epoch, unless it lies before year 1 or after year 9999.</summary>
    public static bool TryGetDate(int days, out DateOnly date)
    {
        var isInRange = days is >= -EpochDayNumber and <= MaxDayNumber - EpochDayNumber;
        date = DateOnly.FromDayNumber(isInRange ? days + EpochDayNumber : 0);
        return isInRange;
    }

    /// <summary>The ticks of <see cref="DateTime"/>, unless the instant lies before year 1 or after year 9999.</summary>
    public static bool TryGetTicks(long microseconds, out long ticks)
    {
        var isInRange = microseconds is >= MinMicroseconds and <= MaxMicroseconds;
        ticks = isInRange ? (microseconds * TimeSpan.TicksPerMicrosecond) + EpochTicks : 0;
        return isInRange;
    }
}
