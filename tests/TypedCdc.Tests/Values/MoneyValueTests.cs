using TypedCdc.Metadata.Readers;
using TypedCdc.Values;

namespace TypedCdc.Tests.Values;

public sealed class MoneyValueTests
{
    private static readonly PgType Money = ReadableTypes.BuiltIn(PgTypeOid.Money)!;

    [Theory]
    [InlineData("0000000000000000", "$0.00", "0.00")]
    [InlineData("0000000000000001", "$0.01", "0.01")]
    [InlineData("FFFFFFFFFFFFFFFF", "-$0.01", "-0.01")]
    [InlineData("000000000001869F", "$999.99", "999.99")]
    [InlineData("00000000000186A0", "$1,000.00", "1000.00")]
    [InlineData("FFFFFFFFFFFE1DC0", "-$1,234.56", "-1234.56")]
    [InlineData("7FFFFFFFFFFFFFFF", "$92,233,720,368,547,758.07", "92233720368547758.07")]
    [InlineData("8000000000000000", "-$92,233,720,368,547,758.08", "-92233720368547758.08")]
    public void Both_forms_give_the_value_with_its_scale(string hex, string text, string expected)
    {
        Assert.Equal(expected, Show(ReaderProbe.Binary<decimal, DecimalReader>(Money, hex)));
        Assert.Equal(expected, Show(ReaderProbe.Text<decimal, DecimalReader>(Money, text)));
    }

    [Theory]
    [InlineData(0, "-123456")]
    [InlineData(3, "-123.456")]
    [InlineData(10, "-0.0000123456")]
    public void The_scale_is_that_of_the_server_also_for_text_which_is_written_with_two_digits(int scale, string expected)
    {
        var ofServer = Money with { Scale = scale };
        var domain = new PgType(16_500, "public", "price", PgTypeKind.Domain, PgTypeOid.Money) { Base = ofServer };

        Assert.Equal(expected, Show(ReaderProbe.Binary<decimal, DecimalReader>(ofServer, "FFFFFFFFFFFE1DC0")));
        Assert.Equal(expected, Show(ReaderProbe.Text<decimal, DecimalReader>(ofServer, "-$1,234.56")));
        Assert.Equal(expected, Show(ReaderProbe.Text<decimal, DecimalReader>(domain, "-$1,234.56")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("1.00")]
    [InlineData("$1")]
    [InlineData("$1.0")]
    [InlineData("$1.000")]
    [InlineData("$1234.00")]
    [InlineData("$1,23.00")]
    [InlineData("$,123.00")]
    [InlineData("($1.00)")]
    [InlineData("$-1.00")]
    [InlineData("1.234,56 €")]
    [InlineData("$1 234,56")]
    [InlineData("¥1,234")]
    [InlineData("$92,233,720,368,547,758.08")]
    [InlineData("-$92,233,720,368,547,758.09")]
    [InlineData("$184,467,440,737,095,516,160.00")]
    [InlineData("$999,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999.99")]
    public void Money_of_another_locale_is_refused(string text)
    {
        var result = ReaderProbe.Read<decimal, DecimalReader>(System.Text.Encoding.UTF8.GetBytes(text), ValueFormat.Text, Money, out _);

        Assert.Equal(ValueStatus.Malformed, result.Status);
        Assert.Contains("lc_monetary = 'C'", result.Reason, StringComparison.Ordinal);
    }

    private static string Show(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
