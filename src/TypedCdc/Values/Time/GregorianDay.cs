namespace TypedCdc.Values.Time;

/// <summary>Days of the Gregorian calendar for any year, with year 0 for 1 BC.</summary>
internal static class GregorianDay
{
    private const int DaysPer400Years = 146_097;

    /// <summary>Days from 0000-03-01 to 2000-01-01.</summary>
    private const long EpochSinceMarchOfYearZero = 730_425;

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days since <see cref="PgEpoch"/>.</summary>
    public static long SinceEpoch(int year, int month, int day)
    {
        // Years begin in March here, so that the leap day is the last of its year.
        var shiftedYear = month <= 2 ? year - 1 : year;
        var cycle = Math.DivRem(shiftedYear, 400, out var yearOfCycle);
        if (yearOfCycle < 0)
        {
            cycle--;
            yearOfCycle += 400;
        }

        var monthSinceMarch = (month + 9) % 12;
        var dayOfYear = (((153 * monthSinceMarch) + 2) / 5) + day - 1;
        var dayOfCycle = (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
        return ((long)cycle * DaysPer400Years) + dayOfCycle - EpochSinceMarchOfYearZero;
    }

    /// <summary>The day that lies so many days after <see cref="PgEpoch"/>.</summary>
    public static (int Year, int Month, int Day) Of(long days)
    {
        var sinceMarch = days + EpochSinceMarchOfYearZero;
        var cycle = Math.DivRem(sinceMarch, DaysPer400Years, out var dayOfCycle);
        if (dayOfCycle < 0)
        {
            cycle--;
            dayOfCycle += DaysPer400Years;
        }

        // The last day of 4, 100 and 400 years is a leap day, or would be one.
        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        var dayOfYear = dayOfCycle - (365 * yearOfCycle) - (yearOfCycle / 4) + (yearOfCycle / 100);
        var monthSinceMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthSinceMarch) + 2) / 5) + 1;
        var month = monthSinceMarch < 10 ? monthSinceMarch + 3 : monthSinceMarch - 9;
        return ((int)((cycle * 400) + yearOfCycle + (month <= 2 ? 1 : 0)), (int)month, (int)day);
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
