using System.Globalization;
using TypedCdc.Values;
using TypedCdc.Values.Numbers;

namespace TypedCdc.Tests.Values;

public sealed class DecimalValueTests
{
    private static readonly Reader<decimal> Decimal = DecimalValue.Read;

    // As numeric_send of PostgreSQL 15 gives them.
    [Theory]
    [InlineData("000200000000000200011388", "1.50")]
    [InlineData("0000000000000000", "0")]
    [InlineData("0000000000000002", "0.00")]
    [InlineData("0003000140000004000109291A85", "-12345.6789")]
    [InlineData("00010005000000000001", "100000000000000000000")]
    [InlineData("0001FFFF000000040001", "0.0001")]
    [InlineData("0002FFFF0000000800010929", "0.00012345")]
    [InlineData("00010001000000000001", "10000")]
    [InlineData("00080007000000000007240C0659059210F1172F112B014F", "79228162514264337593543950335")]
    [InlineData("00080007400000000007240C0659059210F1172F112B014F", "-79228162514264337593543950335")]
    [InlineData("000100000000001C0001", "1.0000000000000000000000000000")]
    public void Value_and_scale_are_kept(string hex, string text)
    {
        var expected = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        Assert.Equal(text, expected.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(ValueStatus.Ok, Decimal.Binary(PgTypeOid.Numeric, hex, out var fromBinary));
        Assert.Equal(decimal.GetBits(expected), decimal.GetBits(fromBinary));
        Assert.Equal(ValueStatus.Ok, Decimal.Text(PgTypeOid.Numeric, text, out var fromText));
        Assert.Equal(decimal.GetBits(expected), decimal.GetBits(fromText));
    }

    [Theory]
    [InlineData("0001FFFF0000002203E8", "0.1000000000000000000000000000000000", "0.1000000000000000000000000000")]
    [InlineData("00080007000000020007240C0659059210F1172F112B014F", "79228162514264337593543950335.00", "79228162514264337593543950335")]
    [InlineData("0000000000000028", "0.0000000000000000000000000000000000000000", "0.0000000000000000000000000000")]
    public void Zeros_at_the_end_that_do_not_fit_are_dropped(string hex, string text, string expected)
    {
        Assert.Equal(ValueStatus.Ok, Decimal.Binary(PgTypeOid.Numeric, hex, out var fromBinary));
        Assert.Equal(expected, fromBinary.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ValueStatus.Ok, Decimal.Text(PgTypeOid.Numeric, text, out var fromText));
        Assert.Equal(expected, fromText.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Leading_zeros_and_trailing_zero_groups_do_not_matter()
    {
        Assert.Equal(ValueStatus.Ok, Decimal.Binary(PgTypeOid.Numeric, "0006000300000002000000000000000113880000", out var value));
        Assert.Equal("1.50", value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ValueStatus.Ok, Decimal.Binary(PgTypeOid.Numeric, "00027FFF0000000000000000", out value));
        Assert.Equal(0m, value);
        Assert.Equal(ValueStatus.Ok, Decimal.Text(PgTypeOid.Numeric, new string('0', 40) + "1.5", out value));
        Assert.Equal(1.5m, value);
    }

    [Fact]
    public void A_zero_has_no_sign()
    {
        Decimal.Binary(PgTypeOid.Numeric, "0000000040000001", out var fromBinary);
        Decimal.Text(PgTypeOid.Numeric, "-0.0", out var fromText);

        Assert.Equal(decimal.GetBits(0.0m), decimal.GetBits(fromBinary));
        Assert.Equal(decimal.GetBits(0.0m), decimal.GetBits(fromText));
    }

    [Theory]
    [InlineData("00080007000000000007240C0659059210F1172F112B0150", "79228162514264337593543950336")]
    [InlineData("00010007400000000008", "-80000000000000000000000000000")]
    [InlineData("00017FFF000000000001", "1000000000000000000000000000000000000000000000000000")]
    [InlineData("0009000800000000000100000000000000000000000000000001", "100000000000000000000000000000001")]
    [InlineData("00090007000000010007240C0659059210F1172F112B01501388", "79228162514264337593543950336.5")]
    public void Too_large(string hex, string text) => Decimal.Refuses(PgTypeOid.Numeric, hex, text, ValueStatus.OutOfRange);

    [Theory]
    [InlineData("0001FFF80000001D03E8", "0.00000000000000000000000000001")]
    [InlineData("00090007000000010007240C0659059210F1172F112B014F1388", "79228162514264337593543950335.5")]
    [InlineData("000900000000001D0001000000000000000000000000000003E8", "1.00000000000000000000000000001")]
    [InlineData("0009FFFF00000024000100000000000000000000000000000001", "0.000100000000000000000000000000000001")]
    public void Too_many_digits(string hex, string text) => Decimal.Refuses(PgTypeOid.Numeric, hex, text, ValueStatus.Inexact);

    [Theory]
    [InlineData("00000000C0000000", "NaN")]
    [InlineData("00000000D0000020", "Infinity")]
    [InlineData("00000000F0000020", "-Infinity")]
    public void Not_finite(string hex, string text) => Decimal.Refuses(PgTypeOid.Numeric, hex, text, ValueStatus.NotFinite);

    [Theory]
    [InlineData("")]
    [InlineData("00000000000000")]
    [InlineData("0001000000000000")]
    [InlineData("000100000000000000")]
    [InlineData("0000000000000000FF")]
    [InlineData("0001000000000000000100")]
    [InlineData("00010000000000002710")]
    [InlineData("0001000000000000FFFF")]
    [InlineData("00010000100000000001")]
    [InlineData("00010000000040000001")]
    [InlineData("FFFF0000000000000001")]
    [InlineData("0001FFFF000000030001")]
    [InlineData("0001FFFF00000002000A")]
    [InlineData("0001FFFF000000010064")]
    [InlineData("000200000000000100010001")]
    [InlineData("000A00000000000000010000000000000000000000000000000000000001")]
    public void Binary_that_is_none(string hex) =>
        Assert.Equal(ValueStatus.Malformed, Decimal.Binary(PgTypeOid.Numeric, hex, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.")]
    [InlineData("1e5")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1,5")]
    [InlineData("1.5.5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("-NaN")]
    [InlineData("nan")]
    [InlineData("1\0")]
    public void Text_that_is_none(string text) =>
        Assert.Equal(ValueStatus.Malformed, Decimal.Text(PgTypeOid.Numeric, text, out _));

    [Fact]
    public void Integers()
    {
        Decimal.Reads(PgTypeOid.Int2, "FFFF", "-1", -1m);
        Decimal.Reads(PgTypeOid.Int4, "7FFFFFFF", "2147483647", 2147483647m);
        Decimal.Reads(PgTypeOid.Int8, "8000000000000000", "-9223372036854775808", -9223372036854775808m);
        Decimal.Refuses(PgTypeOid.Float8, "3FF0000000000000", "1", ValueStatus.Malformed);
    }
}
