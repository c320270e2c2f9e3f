using TypedCdc.Tests.Values;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Random and extreme dates, times and intervals as SQL writes them, without their quotes.</summary>
internal sealed class RandomTimes(Random random)
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const int FirstDay = -2_451_545;
    private const int LastDay = 2_145_031_948;
    private const long First = FirstDay * MicrosecondsPerDay;
    private const long Last = 9_223_371_331_199_999_999;

    public string Date() => Pick(
        "infinity", "-infinity", "4714-11-24 BC", "5874897-12-31", "0001-01-01", "0001-12-31 BC", "9999-12-31", "10000-01-01", "2000-02-29",
        PgCalendar.Date(random.Next(FirstDay, LastDay)), PgCalendar.Date(random.Next(-740_000, 2_930_000)), PgCalendar.Date(random.Next(-740_000, -720_000)));

    /// <summary>A date that .NET has.</summary>
    public string NearDate() => Pick("0001-01-01", "9999-12-31", PgCalendar.Date(random.Next(-730_119, 2_921_939)));

    public string Timestamp() => Pick("infinity", "-infinity", PgCalendar.Timestamp(Microseconds()));

    public string Timestamptz() => Pick("infinity", "-infinity", PgCalendar.Timestamp(Microseconds(), Pick(0, Offset())));

    /// <summary>A timestamp that .NET has.</summary>
    public string NearTimestamp() => PgCalendar.Timestamp(Pick(
        -63_082_281_600_000_000, 252_455_615_999_999_999, Coarse(random.NextInt64(-63_082_281_600_000_000, 252_455_615_999_999_999))));

    public string Time() => PgCalendar.Time(TimeOfDay());

    /// <summary>A time that .NET has.</summary>
    public string NearTime() => PgCalendar.Time(TimeOfDay() % MicrosecondsPerDay);

    public string TimeTz() => PgCalendar.TimeTz(TimeOfDay(), Pick(57_599, -57_599, 0, Offset()));

    /// <summary>An interval; infinite ones are refused before PostgreSQL 17, and the longest before 15.</summary>
    public string Interval() => Pick(
        "infinity",
        "-infinity",
        "178956970 years 7 mons 2147483647 days 2562047788:00:54.775806",
        "-178956970 years -8 mons -2147483648 days -2562047788:00:54.775807",
        PgCalendar.Interval(int.MaxValue, int.MinValue, 0),
        PgCalendar.Interval(Part(), Part(), Coarse(random.NextInt64(-7_700_000_000_000_000_000, 7_700_000_000_000_000_000) >> random.Next(63))),
        PgCalendar.Interval(0, Part(), -1),
        PgCalendar.Interval(-Part(), 0, Coarse(random.NextInt64(MicrosecondsPerDay))),
        PgCalendar.Interval(random.Next(-30, 30), random.Next(-3, 3), random.Next(-3, 3)));

    private long Microseconds() => Pick(
        First, Last, -63_082_281_600_000_001, 252_455_616_000_000_000,
        Coarse(random.NextInt64(First, Last)),
        Coarse(random.NextInt64(-64_000_000_000_000_000, -62_000_000_000_000_000)),
        random.NextInt64(-1_000_000_000_000_000, 1_000_000_000_000_000));

    private long TimeOfDay() => Pick(0, MicrosecondsPerDay, MicrosecondsPerDay - 1, Coarse(random.NextInt64(MicrosecondsPerDay)));

    private int Offset()
    {
        var seconds = random.Next(-57_599, 57_600);
        return seconds - (seconds % Pick(3600, 60, 1));
    }

    private int Part() => random.Next(int.MinValue + 1, int.MaxValue) >> random.Next(32);

    /// <summary>Drops some of the last digits.</summary>
    private long Coarse(long microseconds) => microseconds - (microseconds % (long)Math.Pow(10, random.Next(8)));

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];
}
