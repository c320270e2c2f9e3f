namespace TypedCdc.Values;

/// <summary>2000-01-01, from which PostgreSQL counts days and microseconds, seen from the calendar of .NET.</summary>
internal static class PgEpoch
{
    public const long MicrosecondsPerDay = TimeSpan.MicrosecondsPerDay;

    private const int EpochDayNumber = 730_119;
    private const long EpochTicks = EpochDayNumber * TimeSpan.TicksPerDay;
    private const int MaxDayNumber = 3_652_058;
    private const long MinMicroseconds = -EpochDayNumber * MicrosecondsPerDay;
    private const long MaxMicroseconds = ((MaxDayNumber - EpochDayNumber + 1) * MicrosecondsPerDay) - 1;

    /// <summary>The day number of <see cref="DateOnly"/>, unless the day lies before year 1 or after year 9999.</summary>
    public static ValueStatus ToDayNumber(long days, out int dayNumber)
    {
        if (days is < -EpochDayNumber or > MaxDayNumber - EpochDayNumber)
        {
            dayNumber = 0;
            return ValueStatus.OutOfRange;
        }

        dayNumber = (int)days + EpochDayNumber;
        return ValueStatus.Ok;
    }

    /// <summary>The ticks of <see cref="DateTime"/>, unless the instant lies before year 1 or after year 9999.</summary>
    public static ValueStatus ToTicks(long microseconds, out long ticks)
    {
        if (microseconds is < MinMicroseconds or > MaxMicroseconds)
        {
            ticks = 0;
            return ValueStatus.OutOfRange;
        }

        ticks = (microseconds * TimeSpan.TicksPerMicrosecond) + EpochTicks;
        return ValueStatus.Ok;
    }
}
