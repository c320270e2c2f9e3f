using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

/// <summary>What lies beyond a CLR type is its first or last value where the member is marked so.</summary>
public sealed class ClampedValueTests
{
    [Theory]
    [InlineData("7FFFFFFF", "infinity", true)]
    [InlineData("80000000", "-infinity", false)]
    [InlineData("FFDA97CD", "4713-01-01 BC", false)]
    [InlineData("FFF4DBF8", "0001-12-31 BC", false)]
    [InlineData("002C95D4", "10000-01-01", true)]
    [InlineData("7FDA970C", "5874897-12-31", true)]
    public void Dates(string hex, string text, bool isLast) =>
        Clamps<DateOnly, DateOnlyReader>(PgTypeOid.Date, hex, text, isLast ? DateOnly.MaxValue : DateOnly.MinValue);

    [Theory]
    [InlineData("7FFFFFFFFFFFFFFF", "infinity", "infinity", true)]
    [InlineData("8000000000000000", "-infinity", "-infinity", false)]
    [InlineData("FF1FE2FFC59C5FFF", "0001-12-31 23:59:59.999999 BC", "0001-12-31 23:59:59.999999+00 BC", false)]
    [InlineData("0380E70B913B8000", "10000-01-01 00:00:00", "10000-01-01 01:00:00+01", true)]
    public void Timestamps(string hex, string text, string textWithOffset, bool isLast)
    {
        var ticks = isLast ? DateTime.MaxValue.Ticks : DateTime.MinValue.Ticks;

        Clamps<DateTime, DateTimeReader>(PgTypeOid.Timestamp, hex, text, new DateTime(ticks));
        Clamps<DateTime, DateTimeReader>(PgTypeOid.Timestamptz, hex, textWithOffset, new DateTime(ticks, DateTimeKind.Utc));
        Clamps<DateTimeOffset, DateTimeOffsetReader>(PgTypeOid.Timestamptz, hex, textWithOffset, isLast ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue);
    }

    [Fact]
    public void The_end_of_the_day() =>
        Clamps<TimeOnly, TimeOnlyReader>(PgTypeOid.Time, "000000141DD76000", "24:00:00", TimeOnly.MaxValue);

    [Theory]
    [InlineData("7FFFFFFFFFFFFFFF7FFFFFFF7FFFFFFF", "infinity", true)]
    [InlineData("80000000000000008000000080000000", "-infinity", false)]
    [InlineData("80000000000000000000000000000000", "-2562047788:00:54.775808", false)]
    [InlineData("00000000000000007FFFFFFF00000000", "2147483647 days", true)]
    public void Intervals(string hex, string text, bool isLast) =>
        Clamps<TimeSpan, TimeSpanReader>(PgTypeOid.Interval, hex, text, isLast ? TimeSpan.MaxValue : TimeSpan.MinValue);

    [Fact]
    public void What_is_in_range_stays_as_it_is_and_what_is_inexact_stays_an_error()
    {
        Clamps<DateOnly, DateOnlyReader>(PgTypeOid.Date, "00000000", "2000-01-01", new DateOnly(2000, 1, 1));
        Assert.Equal(
            (ValueStatus.Inexact, null),
            ReaderProbe.FailureOfText<TimeSpan, ClampedReader<TimeSpan, TimeSpanReader>>(ReadableTypes.BuiltIn(PgTypeOid.Interval)!, "1 mon"));
        Assert.Equal(
            (ValueStatus.Malformed, null),
            ReaderProbe.FailureOfText<DateOnly, ClampedReader<DateOnly, DateOnlyReader>>(ReadableTypes.BuiltIn(PgTypeOid.Date)!, "2000-02-30"));
    }

    [Fact]
    public void Elements_of_arrays() => Assert.Equal(
        [DateOnly.MinValue, new DateOnly(2000, 1, 1)],
        ReaderProbe.Text<DateOnly[], ArrayReader<DateOnly, ClampedReader<DateOnly, DateOnlyReader>>>(ReadableTypes.BuiltIn("_date")!, "{-infinity,2000-01-01}"));

    private static void Clamps<T, TReader>(uint oid, string hex, string text, T expected)
        where TReader : struct, IClampingReader<T>
    {
        var type = ReadableTypes.BuiltIn(oid)!;

        Assert.Equal(expected, ReaderProbe.Binary<T, ClampedReader<T, TReader>>(type, hex));
        Assert.Equal(expected, ReaderProbe.Text<T, ClampedReader<T, TReader>>(type, text));
    }
}
