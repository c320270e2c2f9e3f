using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Tests.Values;

public sealed class NumberValueTests
{
    private static readonly Reader<bool> Boolean = BooleanValue.Read;
    private static readonly Reader<short> Int16 = Int16Value.Read;
    private static readonly Reader<int> Int32 = Int32Value.Read;
    private static readonly Reader<long> Int64 = Int64Value.Read;
    private static readonly Reader<float> Single = SingleValue.Read;
    private static readonly Reader<double> Double = DoubleValue.Read;

    [Fact]
    public void Booleans()
    {
        Boolean.Reads(PgTypeOid.Bool, "01", "t", true);
        Boolean.Reads(PgTypeOid.Bool, "00", "f", false);
        Boolean.Refuses(PgTypeOid.Bool, "02", "T", ValueStatus.Malformed);
        Boolean.Refuses(PgTypeOid.Bool, "74", "\u0001", ValueStatus.Malformed);
        Boolean.Refuses(PgTypeOid.Bool, "0101", "true", ValueStatus.Malformed);
    }

    [Fact]
    public void Integers_of_their_own_width()
    {
        Int16.Reads(PgTypeOid.Int2, "8000", "-32768", short.MinValue);
        Int16.Reads(PgTypeOid.Int2, "7FFF", "32767", short.MaxValue);
        Int32.Reads(PgTypeOid.Int4, "80000000", "-2147483648", int.MinValue);
        Int32.Reads(PgTypeOid.Int4, "7FFFFFFF", "2147483647", int.MaxValue);
        Int64.Reads(PgTypeOid.Int8, "8000000000000000", "-9223372036854775808", long.MinValue);
        Int64.Reads(PgTypeOid.Int8, "7FFFFFFFFFFFFFFF", "9223372036854775807", long.MaxValue);
    }

    [Fact]
    public void Integers_of_narrower_columns()
    {
        Int32.Reads(PgTypeOid.Int2, "FFFF", "-1", -1);
        Int64.Reads(PgTypeOid.Int2, "8000", "-32768", -32768);
        Int64.Reads(PgTypeOid.Int4, "80000000", "-2147483648", int.MinValue);
    }

    [Theory]
    [InlineData(PgTypeOid.Int2, "7FFFFF", "32768")]
    [InlineData(PgTypeOid.Int4, "0000", "2147483648")]
    [InlineData(PgTypeOid.Int8, "00000000", "9223372036854775808")]
    [InlineData(PgTypeOid.Int8, "", "")]
    [InlineData(PgTypeOid.Int4, "0000000000", "1 ")]
    [InlineData(PgTypeOid.Int2, "00", " 1")]
    [InlineData(PgTypeOid.Int4, "00000000FF", "1.0")]
    [InlineData(PgTypeOid.Int4, "000000", "-")]
    [InlineData(PgTypeOid.Int4, "000001", "1\0")]
    [InlineData(PgTypeOid.Text, "00000001", "1")]
    public void Integers_that_are_none(uint readAs, string hex, string text)
    {
        Int16.Refuses(readAs, hex, text, ValueStatus.Malformed);
        Int32.Refuses(readAs, hex, text, ValueStatus.Malformed);
        Int64.Refuses(readAs, hex, text, ValueStatus.Malformed);
    }

    [Fact]
    public void Wider_columns_do_not_fit()
    {
        Int16.Refuses(PgTypeOid.Int4, "00000001", "1", ValueStatus.Malformed);
        Int32.Refuses(PgTypeOid.Int8, "0000000000000001", "1", ValueStatus.Malformed);
        Single.Refuses(PgTypeOid.Float8, "3FF0000000000000", "1", ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("00000001", "1e-45", float.Epsilon)]
    [InlineData("3DCCCCCD", "0.1", 0.1f)]
    [InlineData("7F7FFFFF", "3.4028235e+38", float.MaxValue)]
    [InlineData("7FC00000", "NaN", float.NaN)]
    [InlineData("7F800000", "Infinity", float.PositiveInfinity)]
    [InlineData("FF800000", "-Infinity", float.NegativeInfinity)]
    public void Reals(string hex, string text, float expected)
    {
        Single.Reads(PgTypeOid.Float4, hex, text, expected);
        Double.Reads(PgTypeOid.Float4, hex, text, expected);
    }

    [Theory]
    [InlineData("0000000000000001", "5e-324", double.Epsilon)]
    [InlineData("7FEFFFFFFFFFFFFF", "1.7976931348623157e+308", double.MaxValue)]
    [InlineData("3FB999999999999A", "0.1", 0.1)]
    [InlineData("419D6F3454000000", "123456789", 123456789.0)]
    [InlineData("4415AF1D78B58C40", "1e+20", 1e20)]
    [InlineData("7FF8000000000000", "NaN", double.NaN)]
    [InlineData("7FF0000000000000", "Infinity", double.PositiveInfinity)]
    [InlineData("FFF0000000000000", "-Infinity", double.NegativeInfinity)]
    public void Doubles(string hex, string text, double expected) => Double.Reads(PgTypeOid.Float8, hex, text, expected);

    [Fact]
    public void Negative_zero_keeps_its_sign()
    {
        Single.Binary(PgTypeOid.Float4, "80000000", out var fromBinary);
        Single.Text(PgTypeOid.Float4, "-0", out var fromText);
        Double.Text(PgTypeOid.Float8, "-0", out var wide);

        Assert.True(float.IsNegative(fromBinary) && float.IsNegative(fromText) && double.IsNegative(wide));
    }

    [Fact]
    public void Floats_beyond_their_range()
    {
        Assert.Equal(ValueStatus.OutOfRange, Single.Text(PgTypeOid.Float4, "1e39", out _));
        Assert.Equal(ValueStatus.OutOfRange, Double.Text(PgTypeOid.Float4, "-1e39", out _));
        Assert.Equal(ValueStatus.OutOfRange, Double.Text(PgTypeOid.Float8, "1e309", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("1.5 ")]
    [InlineData("1.5\0")]
    [InlineData("Infinit")]
    [InlineData("∞")]
    [InlineData("0x10")]
    public void Floats_that_are_none(string text)
    {
        Single.Refuses(PgTypeOid.Float4, "0000", text, ValueStatus.Malformed);
        Double.Refuses(PgTypeOid.Float8, "00000000", text, ValueStatus.Malformed);
    }
}
