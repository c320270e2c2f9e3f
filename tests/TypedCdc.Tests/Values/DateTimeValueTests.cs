using TypedCdc.Values;
using TypedCdc.Values.Time;

namespace TypedCdc.Tests.Values;

public sealed class DateTimeValueTests
{
    private static readonly Reader<DateTime> DateTimes = DateTimeValue.Read;
    private static readonly Reader<DateTimeOffset> Offsets = DateTimeOffsetValue.Read;

    // As timestamp_send of PostgreSQL 15 gives them.
    [Theory]
    [InlineData("0000000000000000", "2000-01-01 00:00:00", 630_822_816_000_000_000)]
    [InlineData("FF1FE2FFC59C6000", "0001-01-01 00:00:00", 0)]
    [InlineData("0380E70B913B7FFF", "9999-12-31 23:59:59.999999", 3_155_378_975_999_999_990)]
    [InlineData("FFFFFFFFFFFFFFFF", "1999-12-31 23:59:59.999999", 630_822_815_999_999_990)]
    [InlineData("00000000000186A0", "2000-01-01 00:00:00.1", 630_822_816_001_000_000)]
    public void Timestamps(string hex, string text, long ticks)
    {
        DateTimes.Reads(PgTypeOid.Timestamp, hex, text, new DateTime(ticks));
        DateTimes.Binary(PgTypeOid.Timestamp, hex, out var value);
        Assert.Equal(DateTimeKind.Unspecified, value.Kind);

        Offsets.Reads(PgTypeOid.Timestamptz, hex, text + "+00", new DateTimeOffset(ticks, TimeSpan.Zero));
        DateTimes.Reads(PgTypeOid.Timestamptz, hex, text + "+00", new DateTime(ticks));
        DateTimes.Text(PgTypeOid.Timestamptz, text + "+00", out value);
        Assert.Equal(DateTimeKind.Utc, value.Kind);
    }

    [Theory]
    [InlineData("FFE993E11AC99C80", "1800-01-01 00:00:00-04:56:02", "1800-01-01T04:56:02Z")]
    [InlineData("FF1FE2FFC59C6000", "0001-12-31 19:03:58-04:56:02 BC", "0001-01-01T00:00:00Z")]
    [InlineData("0380E70B913B7FFF", "10000-01-01 05:29:59.999999+05:30", "9999-12-31T23:59:59.999999Z")]
    public void The_offset_is_applied_and_dropped(string hex, string text, string expected)
    {
        Offsets.Reads(PgTypeOid.Timestamptz, hex, text, DateTimeOffset.Parse(expected, null));
        Offsets.Text(PgTypeOid.Timestamptz, text, out var value);
        Assert.Equal(TimeSpan.Zero, value.Offset);
    }

    [Theory]
    [InlineData("7FFFFFFFFFFFFFFF", "infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("8000000000000000", "-infinity", nameof(ValueStatus.NotFinite))]
    [InlineData("FD0F7FBDAF17E000", "4713-01-01 00:00:00 BC", nameof(ValueStatus.OutOfRange))]
    [InlineData("FF1FE2FFC58EA460", "0001-12-31 23:59:59.1 BC", nameof(ValueStatus.OutOfRange))]
    [InlineData("0380E70B91432120", "10000-01-01 00:00:00.5", nameof(ValueStatus.OutOfRange))]
    [InlineData("0380E70B913B8000", "10000-01-01 00:00:00", nameof(ValueStatus.OutOfRange))]
    [InlineData("7FFFFF5BB3B2A000", "294277-01-01 00:00:00", nameof(ValueStatus.Malformed))]
    [InlineData("7FFFFF5BB3A35DC0", "294276-12-31 23:59:59", nameof(ValueStatus.OutOfRange))]
    [InlineData("8000000000000001", "9999999-12-31 23:59:59", nameof(ValueStatus.Malformed))]
    [InlineData("7FFFFFFFFFFFFFFE", "9999999-12-31 23:59:59 BC", nameof(ValueStatus.Malformed))]
    public void Timestamps_that_do_not_fit(string hex, string text, string status)
    {
        DateTimes.Refuses(PgTypeOid.Timestamp, hex, text, Enum.Parse<ValueStatus>(status));
        var zoned = text.EndsWith(" BC", StringComparison.Ordinal) ? text[..^3] + "+00 BC" : text.Contains(':') ? text + "+00" : text;
        Offsets.Refuses(PgTypeOid.Timestamptz, hex, zoned, Enum.Parse<ValueStatus>(status));
        DateTimes.Refuses(PgTypeOid.Timestamptz, hex, zoned, Enum.Parse<ValueStatus>(status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-02-29")]
    [InlineData("2023-02-29 00:00:00")]
    [InlineData("1900-02-29 00:00:00")]
    [InlineData("2024-04-31 00:00:00")]
    [InlineData("2024-13-01 00:00:00")]
    [InlineData("2024-00-01 00:00:00")]
    [InlineData("2024-01-00 00:00:00")]
    [InlineData("0000-01-01 00:00:00")]
    [InlineData("24-01-01 00:00:00")]
    [InlineData("12345678-01-01 00:00:00")]
    [InlineData("2024-1-01 00:00:00")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01 24:00:00")]
    [InlineData("2024-01-01 00:60:00")]
    [InlineData("2024-01-01 00:00:60")]
    [InlineData("2024-01-01 00:00")]
    [InlineData("2024-01-01 00:00:00.")]
    [InlineData("2024-01-01 00:00:00.1234567")]
    [InlineData("2024-01-01 00:00:00 AD")]
    [InlineData("2024-01-01 00:00:00+00")]
    [InlineData(" BC")]
    [InlineData("-2024-01-01 00:00:00")]
    [InlineData("Infinity")]
    public void Timestamp_text_that_is_none(string text) =>
        Assert.Equal(ValueStatus.Malformed, DateTimes.Text(PgTypeOid.Timestamp, text, out _));

    [Theory]
    [InlineData("2024-01-01 00:00:00")]
    [InlineData("2024-01-01 00:00:00Z")]
    [InlineData("2024-01-01 00:00:00 UTC")]
    [InlineData("2024-01-01 00:00:00+")]
    [InlineData("2024-01-01 00:00:00+0")]
    [InlineData("2024-01-01 00:00:00+0530")]
    [InlineData("2024-01-01 00:00:00+05:3")]
    [InlineData("2024-01-01 00:00:00+05:30:")]
    [InlineData("2024-01-01 00:00:00+05:60")]
    [InlineData("2024-01-01 00:00:00+16")]
    [InlineData("2024-01-01 00:00:00+05:30:15:00")]
    public void Timestamptz_text_that_is_none(string text)
    {
        Assert.Equal(ValueStatus.Malformed, Offsets.Text(PgTypeOid.Timestamptz, text, out _));
        Assert.Equal(ValueStatus.Malformed, DateTimes.Text(PgTypeOid.Timestamptz, text, out _));
    }

    [Fact]
    public void Other_types_are_no_timestamps()
    {
        Offsets.Refuses(PgTypeOid.Timestamp, "0000000000000000", "2000-01-01 00:00:00", ValueStatus.Malformed);
        DateTimes.Refuses(PgTypeOid.Date, "00000000", "2000-01-01", ValueStatus.Malformed);
    }
}
