using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Tests.Schema.Sql;

public sealed class TokenTextTests
{
    [Theory]
    [InlineData("Orders", "orders")]
    [InlineData("GRÖSSE", "grÖsse")]
    [InlineData("\"Orders\"", "Orders")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("U&\"d\\0061t\\+000061\"", "data")]
    [InlineData("U&\"d!0061t!!\" UESCAPE '!'", "dat!")]
    [InlineData("U&\"\\+01F600\"", "😀")]
    [InlineData("U&\"\\D83D\\DE00\"", "😀")]
    [InlineData("U&\"\\zz\"", "\\zz")]
    public void Names(string sql, string expected) => Assert.Equal(expected, TokenText.Name(sql, Token(sql)));

    [Fact]
    public void Names_are_cut_at_63_bytes_but_not_within_a_character()
    {
        Assert.Equal(new string('a', 63), Name(new string('A', 70)));
        Assert.Equal(new string('ä', 31), Name(new string('ä', 40)));
        Assert.Equal("a" + new string('ä', 31), Name("a" + new string('ä', 40)));
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 15)), Name(string.Concat(Enumerable.Repeat("😀", 20))));

        static string Name(string name) => TokenText.Name($"\"{(name[0] == 'A' ? name.ToLowerInvariant() : name)}\"", Token($"\"{name}\""));
    }

    [Theory]
    [InlineData("'it''s'", "it's")]
    [InlineData("'a'\n'b'", "ab")]
    [InlineData("'a\\n'", "a\\n")]
    [InlineData("E'a\\n\\t\\b\\f\\r\\\\\\'\\\"''z'", "a\n\t\b\f\r\\'\"'z")]
    [InlineData("E'\\x41\\101\\u0041\\U00000041\\xg'", "AAAAxg")]
    [InlineData("E'\\U0001F600'", "😀")]
    [InlineData("E'a'\n'\\n'", "a\n")]
    [InlineData("U&'d\\0061t'", "dat")]
    [InlineData("$$it's$$", "it's")]
    [InlineData("$x$a$$b$x$", "a$$b")]
    [InlineData("N'n'", "n")]
    [InlineData("B'01'", "01")]
    public void Texts(string sql, string expected) => Assert.Equal(expected, TokenText.Value(sql, Token(sql)));

    private static Token Token(string sql)
    {
        var tokenizer = new Tokenizer(sql, 0, sql.Length);
        var token = tokenizer.Next();
        Assert.Equal(TokenKind.End, tokenizer.Next().Kind);
        return token;
    }
}
