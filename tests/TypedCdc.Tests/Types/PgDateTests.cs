namespace TypedCdc.Tests.Types;

public sealed class PgDateTests
{
    [Theory]
    [InlineData(0, "2000-01-01")]
    [InlineData(59, "2000-02-29")]
    [InlineData(-1, "1999-12-31")]
    [InlineData(-730_119, "0001-01-01")]
    [InlineData(-730_120, "0001-12-31 BC")]
    [InlineData(-730_485, "0001-01-01 BC")]
    [InlineData(-746117, "0044-03-15 BC")]
    [InlineData(-2_451_545, "4714-11-24 BC")]
    [InlineData(2_921_939, "9999-12-31")]
    [InlineData(2_921_940, "10000-01-01")]
    [InlineData(2_145_031_948, "5874897-12-31")]
    [InlineData(int.MaxValue, "infinity")]
    [InlineData(int.MinValue, "-infinity")]
    public void Text_is_that_of_the_server(int days, string text)
    {
        var date = PgDate.FromDays(days);

        Assert.Equal(text, date.ToString());
        Assert.Equal(text, $"{date}");
        Assert.Equal(date, PgDate.Parse(text));
        Assert.Equal(days, date.Days);
        Assert.Equal(!text.EndsWith("infinity", StringComparison.Ordinal), date.IsFinite);
    }

    [Fact]
    public void Bounds()
    {
        Assert.Equal("4714-11-24 BC", PgDate.MinValue.ToString());
        Assert.Equal("5874897-12-31", PgDate.MaxValue.ToString());
        Assert.Equal(default, PgDate.Parse("2000-01-01"));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgDate.FromDays(PgDate.MinValue.Days - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PgDate.FromDays(PgDate.MaxValue.Days + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2000-1-1")]
    [InlineData("2000-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("4714-11-23 BC")]
    [InlineData("5874898-01-01")]
    [InlineData("9999999-12-31")]
    [InlineData("2000-01-01 AD")]
    [InlineData("２000-01-01")]
    [InlineData("Infinity")]
    [InlineData("--infinity")]
    [InlineData("2000-01-01                                                                ")]
    public void What_the_server_does_not_write_is_no_date(string text)
    {
        Assert.False(PgDate.TryParse(text, null, out var date));
        Assert.Equal(default, date);
        Assert.Throws<FormatException>(() => PgDate.Parse(text));
    }

    [Fact]
    public void Null_is_no_date()
    {
        Assert.False(PgDate.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => PgDate.Parse(null!));
    }

    [Fact]
    public void Dates_of_dotnet()
    {
        Assert.Equal("0001-01-01", ((PgDate)DateOnly.MinValue).ToString());
        Assert.True(((PgDate)DateOnly.MaxValue).TryGetDateOnly(out var last));
        Assert.Equal(DateOnly.MaxValue, last);
        Assert.False(PgDate.Parse("10000-01-01").TryGetDateOnly(out _));
        Assert.False(PgDate.Parse("0001-12-31 BC").TryGetDateOnly(out _));
        Assert.False(PgDate.PositiveInfinity.TryGetDateOnly(out _));
    }

    [Fact]
    public void Order()
    {
        PgDate[] inOrder = [PgDate.NegativeInfinity, PgDate.MinValue, default, PgDate.MaxValue, PgDate.PositiveInfinity];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[1] <= inOrder[2] && inOrder[4] > inOrder[3] && inOrder[4] >= inOrder[3]);
    }

    [Fact]
    public void Text_goes_where_it_fits()
    {
        Span<char> room = stackalloc char[13];

        Assert.True(PgDate.MinValue.TryFormat(room, out var written, default, null));
        Assert.Equal("4714-11-24 BC", room[..written].ToString());
        Assert.False(PgDate.MinValue.TryFormat(room[..12], out written, default, null));
        Assert.Equal(0, written);
    }
}
