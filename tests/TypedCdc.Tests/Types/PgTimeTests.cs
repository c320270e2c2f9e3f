namespace TypedCdc.Tests.Types;

public sealed class PgTimeTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(1, "00:00:00.000001")]
    [InlineData(45_296_700_000, "12:34:56.7")]
    [InlineData(86_399_999_999, "23:59:59.999999")]
    [InlineData(86_400_000_000, "24:00:00")]
    public void Text_is_that_of_the_server(long microseconds, string text)
    {
        var time = PgTime.FromMicroseconds(microseconds);

        Assert.Equal(text, time.ToString());
        Assert.Equal(time, PgTime.Parse(text));
        Assert.Equal(microseconds, time.Microseconds);
        Assert.Equal(microseconds, time.ToTimeSpan().Ticks / TimeSpan.TicksPerMicrosecond);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00:00")]
    [InlineData("24:00:00.000001")]
    [InlineData("23:60:00")]
    [InlineData("00:00:00.")]
    [InlineData("00:00:00+00")]
    public void What_the_server_does_not_write_is_no_time(string text) => Assert.False(PgTime.TryParse(text, null, out _));

    [Fact]
    public void The_end_of_the_day_is_no_time_of_dotnet()
    {
        Assert.True(PgTime.Parse("23:59:59.999999").TryGetTimeOnly(out var time));
        Assert.Equal(TimeOnly.MaxValue.Add(-TimeSpan.FromTicks(9)), time);
        Assert.False(PgTime.EndOfDay.TryGetTimeOnly(out _));
        Assert.True(PgTime.EndOfDay > PgTime.Parse("23:59:59.999999"));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTime.FromMicroseconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTime.FromMicroseconds(86_400_000_001));
    }
}
