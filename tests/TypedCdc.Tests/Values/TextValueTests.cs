using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

public sealed class TextValueTests
{
    private static readonly Reader<string> String = StringValue.Read;
    private static readonly Reader<char> Char = CharValue.Read;

    [Theory]
    [InlineData(PgTypeOid.Text)]
    [InlineData(PgTypeOid.Varchar)]
    [InlineData(PgTypeOid.Bpchar)]
    [InlineData(PgTypeOid.Name)]
    [InlineData(PgTypeOid.Xml)]
    [InlineData(PgTypeOid.Json)]
    [InlineData(PgTypeOid.Unknown)]
    public void Text_is_the_same_in_both_formats(uint readAs)
    {
        String.Reads(readAs, "", "", "");
        String.Reads(readAs, "6120C3A9F09F9880", "a é😀", "a é😀");
        String.Reads(readAs, "EFBFBD", "\uFFFD", "\uFFFD");
        String.Reads(readAs, "00", "\0", "\0");
    }

    [Fact]
    public void Jsonb_has_a_version_in_binary()
    {
        String.Reads(PgTypeOid.Jsonb, "017B2261223A20317D", """{"a": 1}""", """{"a": 1}""");
        Assert.Equal(ValueStatus.Malformed, String.Binary(PgTypeOid.Jsonb, "", out _));
        Assert.Equal(ValueStatus.Malformed, String.Binary(PgTypeOid.Jsonb, "027B7D", out _));
        Assert.Equal(ValueStatus.Malformed, String.Binary(PgTypeOid.Jsonb, "7B7D", out _));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("C3")]
    [InlineData("C080")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("61FF")]
    public void Invalid_utf8_is_never_replaced(string hex)
    {
        Assert.Equal(ValueStatus.Malformed, String.Binary(PgTypeOid.Text, hex, out _));
        Assert.Equal(ValueStatus.Malformed, String(Convert.FromHexString(hex), ValueFormat.Text, PgTypeOid.Json, out _));
        Assert.Equal(ValueStatus.Malformed, String.Binary(PgTypeOid.Jsonb, "01" + hex, out _));
        Assert.Equal(ValueStatus.Malformed, Char.Binary(PgTypeOid.Text, hex, out _));
    }

    [Fact]
    public void Other_types_are_no_text()
    {
        String.Refuses(PgTypeOid.Int4, "61616161", "1", ValueStatus.Malformed);
        Char.Refuses(PgTypeOid.Json, "31", "1", ValueStatus.Malformed);
    }

    [Theory]
    [InlineData("61", "a", 'a', "a")]
    [InlineData("5C", @"\", '\\', @"\")]
    [InlineData("00", "", '\0', "")]
    [InlineData("7F", "\u007F", '\u007F', "\u007F")]
    [InlineData("80", @"\200", '\u0080', @"\200")]
    [InlineData("FF", @"\377", '\u00FF', @"\377")]
    public void The_type_char_is_a_byte(string hex, string text, char asChar, string asString)
    {
        Char.Reads(PgTypeOid.Char, hex, text, asChar);
        String.Reads(PgTypeOid.Char, hex, text, asString);
    }

    [Fact]
    public void The_type_char_comes_raw_from_older_servers()
    {
        Assert.Equal(ValueStatus.Ok, Char([0xFF], ValueFormat.Text, PgTypeOid.Char, out var asChar));
        Assert.Equal(ValueStatus.Ok, String([0xFF], ValueFormat.Text, PgTypeOid.Char, out var asString));

        Assert.Equal('\u00FF', asChar);
        Assert.Equal(@"\377", asString);
    }

    [Theory]
    [InlineData("", "ab")]
    [InlineData("6161", "é")]
    [InlineData("616161", @"\400")]
    [InlineData("61616161", @"\38")]
    [InlineData("6161616161", @"\3777")]
    [InlineData("616161616161", @"\101")]
    public void The_type_char_is_one_byte_only(string hex, string text)
    {
        Char.Refuses(PgTypeOid.Char, hex, text, ValueStatus.Malformed);
        String.Refuses(PgTypeOid.Char, hex, text, ValueStatus.Malformed);
    }

    [Theory]
    [InlineData(PgTypeOid.Text)]
    [InlineData(PgTypeOid.Varchar)]
    [InlineData(PgTypeOid.Bpchar)]
    public void Text_of_one_character(uint readAs)
    {
        Char.Reads(readAs, "61", "a", 'a');
        Char.Reads(readAs, "20", " ", ' ');
        Char.Reads(readAs, "E282AC", "€", '€');
        Char.Reads(readAs, "EFBFBD", "\uFFFD", '\uFFFD');
        Char.Refuses(readAs, "", "", ValueStatus.OutOfRange);
        Char.Refuses(readAs, "6120", "a ", ValueStatus.OutOfRange);
        Char.Refuses(readAs, "F09F9880", "😀", ValueStatus.OutOfRange);
    }
}
