using System.Numerics;

namespace TypedCdc.Tests.Types;

public sealed class PgNumericTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0.00")]
    [InlineData("007.50", "7.50")]
    [InlineData("-12.3400", "-12.3400")]
    [InlineData("NaN", "NaN")]
    [InlineData("Infinity", "Infinity")]
    [InlineData("-Infinity", "-Infinity")]
    public void Text_is_what_the_server_writes(string text, string expected) => Assert.Equal(expected, PgNumeric.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e5")]
    [InlineData("-NaN")]
    [InlineData("١")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(PgNumeric.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PgNumeric.Parse(text));
    }

    [Fact]
    public void Values_are_ordered_as_PostgreSQL_orders_them()
    {
        string[] ordered = ["-Infinity", "-100", "-99.5", "-99.05", "-0.1", "0", "0.001", "0.01", "1", "9.99", "10", "Infinity", "NaN"];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), PgNumeric.Parse(ordered[i]).CompareTo(PgNumeric.Parse(ordered[j])));
            }
        }
    }

    [Fact]
    public void Scale_is_kept_but_does_not_matter()
    {
        var one = PgNumeric.Parse("1");
        var scaled = PgNumeric.Parse("1.00");

        Assert.Equal(2, scaled.Scale);
        Assert.True(one == scaled);
        Assert.Equal(one.GetHashCode(), scaled.GetHashCode());
        Assert.Equal(default, PgNumeric.Parse("0.0"));
        Assert.Equal(default(PgNumeric).GetHashCode(), PgNumeric.Parse("0.0").GetHashCode());
        Assert.NotEqual(PgNumeric.Parse("10"), one);
        Assert.Equal(PgNumeric.NaN, PgNumeric.NaN);
    }

    [Fact]
    public void Conversions_are_exact_or_refused()
    {
        Assert.Equal(1.50m, (decimal)PgNumeric.Parse("1.50"));
        Assert.Equal("1.50", ((PgNumeric)1.50m).ToString());
        Assert.Throws<OverflowException>(() => (decimal)PgNumeric.Parse("1" + new string('0', 40)));
        Assert.False(PgNumeric.NaN.TryGetDecimal(out _));
        Assert.True(PgNumeric.Parse("1" + new string('0', 40) + ".0").TryGetBigInteger(out var integer));
        Assert.Equal(BigInteger.Pow(10, 40), integer);
        Assert.False(PgNumeric.Parse("0.5").TryGetBigInteger(out _));
        Assert.Equal(0.5, PgNumeric.Parse("0.5").ToDouble());
        Assert.Equal(double.NegativeInfinity, PgNumeric.NegativeInfinity.ToDouble());
    }
}
