using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Tests.Schema.Sql;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("create TABLE t", "Word create|Word TABLE|Word t")]
    [InlineData("  a\t\n\r\f\vb ", "Word a|Word b")]
    [InlineData("-- c\na -- d", "Word a")]
    [InlineData("a/* x /* nested */ */b", "Word a|Word b")]
    [InlineData("a /* never closed", "Word a|Unclosed /* never closed")]
    [InlineData("größe $x _y$1 名前", "Word größe|Symbol $|Word x|Word _y$1|Word 名前")]
    [InlineData("\"a\"\"b\" \"\"", "QuotedName \"a\"\"b\"|QuotedName \"\"")]
    [InlineData("'it''s' ''", "Text 'it''s'|Text ''")]
    [InlineData("'a'  'b'", "Text 'a'|Text 'b'")]
    [InlineData("'a' \n 'b'", "Text 'a' \n 'b'")]
    [InlineData("E'a\\'b' e'\\\\' x", "Text E'a\\'b'|Text e'\\\\'|Word x")]
    [InlineData("'a\\' b", "Text 'a\\'|Word b")]
    [InlineData("B'01' x'AF' N'n' b", "Text B'01'|Text x'AF'|Text N'n'|Word b")]
    [InlineData("U&'d!0061' UESCAPE '!' z", "Text U&'d!0061' UESCAPE '!'|Word z")]
    [InlineData("u&\"d\\0061\" U & u", "QuotedName u&\"d\\0061\"|Word U|Symbol &|Word u")]
    [InlineData("$$ a ' \" ; $$ b", "Text $$ a ' \" ; $$|Word b")]
    [InlineData("$a$ $$ $b$ $a$ c", "Text $a$ $$ $b$ $a$|Word c")]
    [InlineData("$é$x$é$", "Text $é$x$é$")]
    [InlineData("a$b$c", "Word a$b$c")]
    [InlineData("$1 $12", "Symbol $|Number 1|Symbol $|Number 12")]
    [InlineData("$a$ never", "Unclosed $a$ never")]
    [InlineData("'never", "Unclosed 'never")]
    [InlineData("\"never", "Unclosed \"never")]
    [InlineData("E'never\\'", "Unclosed E'never\\'")]
    [InlineData("1 1.5 .5 1e-3 0x1F 1_000", "Number 1|Number 1.5|Number .5|Number 1e-3|Number 0x1F|Number 1_000")]
    [InlineData("a::b a:=b :c", "Word a|Symbol ::|Word b|Word a|Symbol :|Symbol =|Word b|Symbol :|Word c")]
    [InlineData("<=>--c\n@/*c*/->>", "Symbol <=>|Symbol @|Symbol ->>")]
    [InlineData("(a,b);[1]", "Symbol (|Word a|Symbol ,|Word b|Symbol )|Symbol ;|Symbol [|Number 1|Symbol ]")]
    [InlineData("\\restrict aB3\ncreate", "Command \\restrict aB3|Word create")]
    [InlineData("select 1 \\gexec\nx \\; y", "Word select|Number 1|Command \\gexec|Word x|Command \\;|Word y")]
    [InlineData("\uFEFFcreate", "Word create")]
    [InlineData("", "")]
    public void Cuts_like_postgresql(string sql, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(sql).Select(token => $"{token.Kind} {sql[token.Start..token.End]}")));

    [Fact]
    public void Stays_within_its_range()
    {
        var tokenizer = new Tokenizer("a 'b' c", 2, 4);

        Assert.Equal(TokenKind.Unclosed, tokenizer.Next().Kind);
        Assert.Equal(TokenKind.End, tokenizer.Next().Kind);
    }

    private static IEnumerable<Token> Tokens(string sql)
    {
        var tokenizer = new Tokenizer(sql, 0, sql.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            yield return token;
        }
    }
}
