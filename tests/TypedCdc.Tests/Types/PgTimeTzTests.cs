namespace TypedCdc.Tests.Types;

public sealed class PgTimeTzTests
{
    [Theory]
    [InlineData("00:00:00", 0, "00:00:00+00")]
    [InlineData("04:05:06.7", -28_800, "04:05:06.7-08")]
    [InlineData("24:00:00", 57_599, "24:00:00+15:59:59")]
    [InlineData("24:00:00", -57_599, "24:00:00-15:59:59")]
    [InlineData("12:00:00", 20_700, "12:00:00+05:45")]
    [InlineData("12:00:00", -30, "12:00:00-00:00:30")]
    public void Text_is_that_of_the_server(string time, int offset, string text)
    {
        var value = PgTimeTz.Create(PgTime.Parse(time), TimeSpan.FromSeconds(offset));

        Assert.Equal(text, value.ToString());
        Assert.Equal(value, PgTimeTz.Parse(text));
        Assert.Equal((PgTime.Parse(time), TimeSpan.FromSeconds(offset)), (value.Time, value.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00:00:00")]
    [InlineData("00:00:00+16")]
    [InlineData("00:00:00 +01")]
    [InlineData("00:00:00+1")]
    [InlineData("24:00:01+00")]
    public void What_the_server_does_not_write_is_no_timetz(string text) => Assert.False(PgTimeTz.TryParse(text, null, out _));

    [Fact]
    public void Offsets_that_the_server_has_not()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimeTz.Create(default, TimeSpan.FromHours(16)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimeTz.Create(default, TimeSpan.FromHours(-16)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimeTz.Create(default, TimeSpan.FromMilliseconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgTimeTz.Create(default, TimeSpan.MaxValue));
    }

    [Theory]
    [InlineData("12:34:56.7+05:45", "0001-01-02T12:34:56.7000000+05:45")]
    [InlineData("00:00:00+14", "0001-01-02T00:00:00.0000000+14:00")]
    [InlineData("23:59:59.999999-14", "0001-01-02T23:59:59.9999990-14:00")]
    [InlineData("24:00:00+00", null)]
    [InlineData("00:00:00+14:01", null)]
    [InlineData("00:00:00-15", null)]
    [InlineData("00:00:00+00:00:01", null)]
    public void Times_of_dotnet(string text, string? expected)
    {
        Assert.Equal(expected is not null, PgTimeTz.Parse(text).TryGetDateTimeOffset(out var value));
        Assert.Equal(expected ?? default(DateTimeOffset).ToString("O"), value.ToString("O"));
    }

    [Fact]
    public void Order_is_that_of_the_server()
    {
        var inOrder = new[] { "00:00:00+15", "02:00:00+02", "00:00:00+00", "22:00:00-02", "24:00:00-15:59:59" }.Select(text => PgTimeTz.Parse(text)).ToArray();

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.NotEqual(PgTimeTz.Parse("02:00:00+02"), PgTimeTz.Parse("00:00:00+00"));
        Assert.True(PgTimeTz.Parse("02:00:00+02") < PgTimeTz.Parse("00:00:00+00"));
    }
}
