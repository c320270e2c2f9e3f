using System.Buffers.Binary;
using System.Text;
using NpgsqlTypes;
using TypedCdc.Values;
using TypedCdc.Values.Text;
using TypedCdc.Values.TextSearch;

namespace TypedCdc.Tests.Values.TextSearch;

public sealed class TextSearchValueTests
{
    private static readonly Reader<NpgsqlTsVector> Vector = TsVectorValue.Read;
    private static readonly Reader<NpgsqlTsQuery> Query = TsQueryValue.Read;
    private static readonly Reader<string> Text = StringValue.Read;

    [Theory]
    [InlineData("00000000", "")]
    [InlineData("00000001" + "6100" + "0000", "'a'")]
    [InlineData("00000001" + "6100" + "0001" + "3FFF", "'a':16383")]
    [InlineData("00000002" + "6100" + "0004" + "0001800240038004" + "C3A400" + "0000", "'a':1,2B,3C,4B 'ä'")]
    [InlineData("00000001" + "275C2700" + "0001" + "C001", @"'''\\''':1A")]
    [InlineData("00000001" + "00" + "0000", "''")]
    [InlineData("00000001" + "203A2000" + "0000", "' : '")]
    public void Vectors(string hex, string text)
    {
        Text.Reads(PgTypeOid.TsVector, hex, text, text);
        Assert.Equal(ValueStatus.Ok, Vector.Binary(PgTypeOid.TsVector, hex, out var fromBinary));
        Assert.Equal(ValueStatus.Ok, Vector.Text(PgTypeOid.TsVector, text, out var fromText));

        Assert.Equal(fromBinary, fromText);
        Assert.Equal(text, string.Join(' ', fromText.Select(lexeme => lexeme.ToString())));
    }

    [Fact]
    public void A_vector_has_what_the_server_sent()
    {
        Vector.Text(PgTypeOid.TsVector, @"'x''y\\z':3A,7 'b'", out var vector);

        Assert.Equal(2, vector.Count);
        var lexeme = vector.Single(one => one.Text == @"x'y\z");
        Assert.Equal((3, NpgsqlTsVector.Lexeme.Weight.A), (lexeme[0].Pos, lexeme[0].Weight));
        Assert.Equal((7, NpgsqlTsVector.Lexeme.Weight.D), (lexeme[1].Pos, lexeme[1].Weight));
        Assert.Equal(0, vector.Single(one => one.Text == "b").Count);
    }

    [Fact]
    public void A_position_of_zero_fits_text_alone()
    {
        const string hex = "00000001" + "6100" + "0001" + "0000";

        Vector.Refuses(PgTypeOid.TsVector, hex, "'a':0", ValueStatus.OutOfRange);
        Text.Reads(PgTypeOid.TsVector, hex, "'a':0", "'a':0");
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("00000001", "'a")]
    [InlineData("00000001" + "61", "'a':")]
    [InlineData("00000001" + "6100", "'a':x")]
    [InlineData("00000001" + "610000", "'a':16384")]
    [InlineData("00000001" + "61000001", "'a':1D")]
    [InlineData("00000001" + "6100000100", "'a':1,")]
    [InlineData("00000001" + "6100FFFF0001", "'a' ")]
    [InlineData("00000001" + "6100000000", "'a''")]
    [InlineData("FFFFFFFF" + "61000000", "'a' b")]
    [InlineData("10000000" + "61000000", @"'\a'")]
    [InlineData("00000001" + "FF000000", "'a'  'b'")]
    public void No_vectors(string hex, string text)
    {
        Vector.Refuses(PgTypeOid.TsVector, hex, text, ValueStatus.Malformed);
        Assert.Equal(ValueStatus.Malformed, Text.Binary(PgTypeOid.TsVector, hex, out _));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("'a'", "a")]
    [InlineData("'a' & 'b'", "& b a")]
    [InlineData("'a' | 'b' & 'c'", "| & c b a")]
    [InlineData("( 'a' | 'b' ) & 'c'", "& c | b a")]
    [InlineData("'a' & 'b' & 'c'", "& c & b a")]
    [InlineData("'a' & 'b' & 'c'", "& & c b a")]
    [InlineData("'a' <-> 'b'", "<1> b a")]
    [InlineData("'a' <-> 'b' <5> 'c'", "<5> c <1> b a")]
    [InlineData("'a' <-> ( 'b' <0> 'c' )", "<1> <0> c b a")]
    [InlineData("'a' <-> ( 'b' & 'c' )", "<1> & c b a")]
    [InlineData("!'a'", "! a")]
    [InlineData("!!'a'", "! ! a")]
    [InlineData("!( 'a' & !'b' )", "! & ! b a")]
    [InlineData("!'a' <-> !'b'", "<1> ! b ! a")]
    [InlineData("!( 'a' <16384> 'b' )", "! <16384> b a")]
    [InlineData("( 'a' | 'b' ) <-> ( 'c' | 'd' )", "<1> | d c | b a")]
    [InlineData("'a' | 'b' | 'c' | 'd'", "| | | d c b a")]
    public void Queries(string text, string prefix)
    {
        var binary = Encode(prefix);

        Text.Reads(PgTypeOid.TsQuery, binary, text, text);
        Assert.Equal(ValueStatus.Ok, Query.Binary(PgTypeOid.TsQuery, binary, out var fromBinary));
        Assert.Equal(ValueStatus.Ok, Query.Text(PgTypeOid.TsQuery, text, out var fromText));
        Assert.Equal(fromBinary, fromText);
    }

    [Fact]
    public void Queries_bind_as_the_server_binds()
    {
        Query.Text(PgTypeOid.TsQuery, "!'a' & 'b' <2> 'c' | 'd'", out var query);

        Assert.Equal(
            new NpgsqlTsQueryOr(
                new NpgsqlTsQueryAnd(
                    new NpgsqlTsQueryNot(new NpgsqlTsQueryLexeme("a")),
                    new NpgsqlTsQueryFollowedBy(new NpgsqlTsQueryLexeme("b"), 2, new NpgsqlTsQueryLexeme("c"))),
                new NpgsqlTsQueryLexeme("d")),
            query);
    }

    [Theory]
    [InlineData("'a':*", 0, true)]
    [InlineData("'a':A", 8, false)]
    [InlineData("'a':*ABCD", 15, true)]
    [InlineData("'a':BD", 5, false)]
    public void Weights_and_prefixes(string text, int weights, bool isPrefix)
    {
        var binary = $"0000000101{weights:X2}{(isPrefix ? 1 : 0):X2}6100";

        Text.Reads(PgTypeOid.TsQuery, binary, text, text);
        Query.Reads(PgTypeOid.TsQuery, binary, text, new NpgsqlTsQueryLexeme("a", (NpgsqlTsQueryLexeme.Weight)weights, isPrefix));
    }

    [Fact]
    public void Quotes_and_backslashes_are_doubled()
    {
        const string text = @"'''\\''''ä'";
        Text.Reads(PgTypeOid.TsQuery, "00000001010000" + "275C2727C3A400", text, text);
        Query.Reads(PgTypeOid.TsQuery, "00000001010000" + "275C2727C3A400", text, new NpgsqlTsQueryLexeme(@"'\''ä"));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("00000001", "'a")]
    [InlineData("000000010201", "!")]
    [InlineData("000000010202", "'a' &")]
    [InlineData("0000000102010100006100", "'a' & ")]
    [InlineData("00000001010000610001", "'a' 'b'")]
    [InlineData("00000002010000610001000062" + "00", "'a' <")]
    [InlineData("00000001011000" + "6100", "'a' <->")]
    [InlineData("00000001010002" + "6100", "'a' <-1> 'b'")]
    [InlineData("00000001030000" + "6100", "'a' <99999> 'b'")]
    [InlineData("0000000202050100006100", "( 'a'")]
    [InlineData("0000000202000100006100", "'a' )")]
    [InlineData("00000002020401000061" + "00", "()")]
    [InlineData("00000003020480000100006100" + "0100006200", "'a'&'b'")]
    [InlineData("00000001010000" + "FF00", "'a' ! 'b'")]
    [InlineData("40000000" + "0100006100", "'a':E")]
    [InlineData("FFFFFFFF", "'a':AA")]
    public void No_queries(string hex, string text)
    {
        Query.Refuses(PgTypeOid.TsQuery, hex, text, ValueStatus.Malformed);
        Assert.Equal(ValueStatus.Malformed, Text.Binary(PgTypeOid.TsQuery, hex, out _));
    }

    [Fact]
    public void No_depth_exhausts_the_stack()
    {
        const int depth = 200_000;
        var binary = Encode(string.Concat(Enumerable.Repeat("! ", depth)) + "a");
        var text = new string('!', depth) + "'a'";

        Assert.Equal(ValueStatus.Ok, Text.Binary(PgTypeOid.TsQuery, binary, out var written));
        Assert.Equal(text, written);
        Assert.Equal(ValueStatus.Ok, Query.Binary(PgTypeOid.TsQuery, binary, out _));
        Assert.Equal(ValueStatus.Malformed, Query.Text(PgTypeOid.TsQuery, string.Concat(Enumerable.Repeat("( ", depth)), out _));
    }

    /// <summary>Writes items in the order in which binary has them: an operator, its right operand, its left operand.</summary>
    private static string Encode(string prefix)
    {
        var items = prefix.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bytes = new List<byte>(new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes), items.Length);
        foreach (var item in items)
        {
            var distance = item[0] == '<' ? ushort.Parse(item.Trim('<', '>'), null) : 0;
            bytes.AddRange(item[0] switch
            {
                '!' => [2, 1],
                '&' => [2, 2],
                '|' => [2, 3],
                '<' => [2, 4, (byte)(distance >> 8), (byte)distance],
                _ => [1, 0, 0, .. Encoding.UTF8.GetBytes(item), 0],
            });
        }

        return Convert.ToHexString([.. bytes]);
    }
}
