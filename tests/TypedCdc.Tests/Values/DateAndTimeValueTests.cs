using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Tests.Values;

public sealed class DateAndTimeValueTests
{
    private static readonly Reader<DateOnly> Date = DateOnlyValue.Read;
    private static readonly Reader<TimeOnly> Time = TimeOnlyValue.Read;
    private static readonly Reader<TimeSpan> Span = TimeSpanValue.Read;

    [Theory]
    [InlineData("00000000", "2000-01-01", 2000, 1, 1)]
    [InlineData("0000003B", "2000-02-29", 2000, 2, 29)]
    [InlineData("FFF4DBF9", "0001-01-01", 1, 1, 1)]
    [InlineData("002C95D3", "9999-12-31", 9999, 12, 31)]
    public void Dates(string hex, string text, int year, int month, int day) =>
        Date.Reads(PgTypeOid.Date, hex, text, new DateOnly(year, month, day));

    [Theory]
    [InlineData("7FFFFFFF", "infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("80000000", "-infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("FFDA97CD", "4713-01-01 BC", nameof(ValueStatus.OutOfRange))]
    [InlineData("FFF4DBF8", "0001-12-31 BC", nameof(ValueStatus.OutOfRange))]
    [InlineData("002C95D4", "10000-01-01", nameof(ValueStatus.OutOfRange))]
    [InlineData("7FDA970C", "5874897-12-31", nameof(ValueStatus.OutOfRange))]
    [InlineData("000000", "2024-01-32", nameof(ValueStatus.Malformed))]
    [InlineData("0000000000", "2024-01-01 ", nameof(ValueStatus.Malformed))]
    [InlineData("", "01/02/2024", nameof(ValueStatus.Malformed))]
    public void Dates_that_do_not_fit(string hex, string text, string status) =>
        Date.Refuses(PgTypeOid.Date, hex, text, Enum.Parse<ValueStatus>(status));

    [Theory]
    [InlineData("0000000000000000", "00:00:00", 0)]
    [InlineData("00000000000186A0", "00:00:00.1", 1_000_000)]
    [InlineData("000000141DD75FFF", "23:59:59.999999", 863_999_999_990)]
    public void Times(string hex, string text, long ticks)
    {
        Time.Reads(PgTypeOid.Time, hex, text, new TimeOnly(ticks));
        Span.Reads(PgTypeOid.Time, hex, text, new TimeSpan(ticks));
    }

    [Fact]
    public void The_end_of_the_day_is_a_span_but_no_time()
    {
        Time.Refuses(PgTypeOid.Time, "000000141DD76000", "24:00:00", ValueStatus.OutOfRange);
        Span.Reads(PgTypeOid.Time, "000000141DD76000", "24:00:00", TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData("000000141DD76001", "24:00:00.000001")]
    [InlineData("FFFFFFFFFFFFFFFF", "25:00:00")]
    [InlineData("00000000", "00:00")]
    [InlineData("", "-01:00:00")]
    [InlineData("00", "1:00:00")]
    [InlineData("0000", "00:00:00+00")]
    public void Times_that_are_none(string hex, string text)
    {
        Time.Refuses(PgTypeOid.Time, hex, text, ValueStatus.Malformed);
        Span.Refuses(PgTypeOid.Time, hex, text, ValueStatus.Malformed);
    }

    // As interval_send of PostgreSQL 15 gives them.
    [Theory]
    [InlineData("00000000000000000000000000000000", "00:00:00", 0)]
    [InlineData("00000001B8268720FFFFFFFF00000000", "-1 days +02:03:04.5", -790_155_000_000)]
    [InlineData("FFFFFFFFFFFFFFFF0000000100000000", "1 day -00:00:00.000001", 863_999_999_990)]
    [InlineData("0001476B082062400000000000000000", "100000:00:00.123456", 3_600_000_001_234_560)]
    [InlineData("00000000000000000000000300000000", "3 days", 2_592_000_000_000)]
    [InlineData("00000000000F42400000000000000000", "00:00:01", 10_000_000)]
    [InlineData("00000000000000000000000300000000", "0 years 0 mons +3 days 00:00:00", 2_592_000_000_000)]
    public void Intervals(string hex, string text, long ticks) =>
        Span.Reads(PgTypeOid.Interval, hex, text, new TimeSpan(ticks));

    [Theory]
    [InlineData("0000000000000000000000000000000E", "1 year 2 mons", nameof(ValueStatus.Inexact))]
    [InlineData("000000000000000000000003FFFFFFF2", "-1 years -2 mons +3 days", nameof(ValueStatus.Inexact))]
    [InlineData("FFFFFFEB0B94FC00FFFFFFFF00000001", "1 mon -1 days -25:00:00", nameof(ValueStatus.Inexact))]
    [InlineData("7FFFFFFFFFFFFFFF7FFFFFFF7FFFFFFF", "infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("80000000000000008000000080000000", "-infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("80000000000000000000000000000000", "-2562047788:00:54.775808", nameof(ValueStatus.OutOfRange))]
    [InlineData("7FFFFFFFFFFFFFFF0000000000000000", "2562047788:00:54.775807", nameof(ValueStatus.OutOfRange))]
    [InlineData("00000000000000007FFFFFFF00000000", "2147483647 days", nameof(ValueStatus.OutOfRange))]
    public void Intervals_that_do_not_fit(string hex, string text, string status) =>
        Span.Refuses(PgTypeOid.Interval, hex, text, Enum.Parse<ValueStatus>(status));

    [Theory]
    [InlineData("", "")]
    [InlineData("000000000000000000000000000000", "1")]
    [InlineData("0000000000000000000000000000000000", "1 day ")]
    [InlineData("00", "1 fortnight")]
    [InlineData("00", "1 day 1 day")]
    [InlineData("00", "1 day 1 mon")]
    [InlineData("00", "00:00:00 1 day")]
    [InlineData("00", "1:00:00")]
    [InlineData("00", "00:00")]
    [InlineData("00", "+-1 day")]
    [InlineData("00", "2147483648 days")]
    [InlineData("00", "178956971 years")]
    [InlineData("00", "2562047788:00:54.775808")]
    [InlineData("00", "2562047789:00:00")]
    [InlineData("00", "5124095577:00:00")]
    [InlineData("00", "@ 1 day")]
    [InlineData("00", "P1D")]
    public void Intervals_that_are_none(string hex, string text) =>
        Span.Refuses(PgTypeOid.Interval, hex, text, ValueStatus.Malformed);
}
