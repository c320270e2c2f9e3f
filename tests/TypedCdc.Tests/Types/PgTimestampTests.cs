namespace TypedCdc.Tests.Types;

public sealed class PgTimestampTests
{
    [Theory]
    [InlineData(0, "2000-01-01 00:00:00", "2000-01-01 00:00:00+00")]
    [InlineData(1, "2000-01-01 00:00:00.000001", "2000-01-01 00:00:00.000001+00")]
    [InlineData(-500_000, "1999-12-31 23:59:59.5", "1999-12-31 23:59:59.5+00")]
    [InlineData(-63_082_281_600_000_001, "0001-12-31 23:59:59.999999 BC", "0001-12-31 23:59:59.999999+00 BC")]
    [InlineData(-211_813_488_000_000_000, "4714-11-24 00:00:00 BC", "4714-11-24 00:00:00+00 BC")]
    [InlineData(252_455_616_000_000_000, "10000-01-01 00:00:00", "10000-01-01 00:00:00+00")]
    [InlineData(9_223_371_331_199_999_999, "294276-12-31 23:59:59.999999", "294276-12-31 23:59:59.999999+00")]
    [InlineData(long.MaxValue, "infinity", "infinity")]
    [InlineData(long.MinValue, "-infinity", "-infinity")]
    public void Text_is_that_of_the_server(long microseconds, string text, string withOffset)
    {
        var timestamp = PgTimestamp.FromMicroseconds(microseconds);

        Assert.Equal(text, timestamp.ToString());
        Assert.Equal(withOffset, $"{timestamp:Z}");
        Assert.Equal(timestamp, PgTimestamp.Parse(text));
        Assert.Equal(timestamp, PgTimestamp.Parse(withOffset));
        Assert.Equal(microseconds, timestamp.Microseconds);
        Assert.Equal(!text.EndsWith("infinity", StringComparison.Ordinal), timestamp.IsFinite);
    }

    [Theory]
    [InlineData("2000-01-01 05:53:28+05:53:28", "2000-01-01 00:00:00")]
    [InlineData("294277-01-01 15:59:59+16", null)]
    [InlineData("294277-01-01 15:59:58.999999+15:59:59", "294276-12-31 23:59:59.999999")]
    [InlineData("294276-12-31 20:00:00-08", null)]
    [InlineData("4714-11-23 16:00:00-08 BC", "4714-11-24 00:00:00 BC")]
    [InlineData("4714-11-23 15:59:59.999999-08 BC", null)]
    public void Offsets_bring_to_utc(string text, string? expected)
    {
        Assert.Equal(expected is not null, PgTimestamp.TryParse(text, null, out var timestamp));
        Assert.Equal(expected ?? default(PgTimestamp).ToString(), timestamp.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2000-01-01")]
    [InlineData("2000-01-01T00:00:00")]
    [InlineData("2000-01-01 24:00:00")]
    [InlineData("2000-01-01 00:00:00 UTC")]
    [InlineData("294277-01-01 00:00:00")]
    [InlineData("4714-11-23 23:59:59.999999 BC")]
    [InlineData("9999999-01-01 00:00:00")]
    [InlineData("infinity+00")]
    public void What_the_server_does_not_write_is_no_timestamp(string text)
    {
        Assert.False(PgTimestamp.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PgTimestamp.Parse(text));
    }

    [Fact]
    public void Bounds()
    {
        Assert.Equal("4714-11-24 00:00:00 BC", PgTimestamp.MinValue.ToString());
        Assert.Equal("294276-12-31 23:59:59.999999", PgTimestamp.MaxValue.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimestamp.FromMicroseconds(PgTimestamp.MinValue.Microseconds - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimestamp.FromMicroseconds(PgTimestamp.MaxValue.Microseconds + 1));
        Assert.Throws<FormatException>(() => default(PgTimestamp).ToString("R", null));
    }

    [Fact]
    public void Times_of_dotnet()
    {
        Assert.True(PgTimestamp.Parse("9999-12-31 23:59:59.999999").TryGetDateTime(out var time));
        Assert.Equal((DateTime.MaxValue.AddTicks(-9), DateTimeKind.Unspecified), (time, time.Kind));
        Assert.True(PgTimestamp.Parse("0001-01-01 00:00:00").TryGetDateTimeOffset(out var instant));
        Assert.Equal(DateTimeOffset.MinValue, instant);
        Assert.False(PgTimestamp.Parse("10000-01-01 00:00:00").TryGetDateTime(out _));
        Assert.False(PgTimestamp.NegativeInfinity.TryGetDateTimeOffset(out _));
    }

    [Fact]
    public void Order()
    {
        PgTimestamp[] inOrder =
            [PgTimestamp.NegativeInfinity, PgTimestamp.MinValue, default, PgTimestamp.MaxValue, PgTimestamp.PositiveInfinity];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[1] <= inOrder[2] && inOrder[4] > inOrder[3] && inOrder[4] >= inOrder[3]);
    }
}
