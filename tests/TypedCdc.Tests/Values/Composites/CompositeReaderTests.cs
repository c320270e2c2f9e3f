using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using Places = TypedCdc.Metadata.Readers.ArrayReader<TypedCdc.Tests.Values.Composites.Place, TypedCdc.Metadata.Readers.CompositeReader<TypedCdc.Tests.Values.Composites.Place>>;

namespace TypedCdc.Tests.Values.Composites;

public sealed class CompositeReaderTests
{
    private const string Text = "00000019";
    private const string Int4 = "00000017";
    private const string HighStreet = "00000002" + Text + "00000001" + "61" + Int4 + "00000004" + "00000007";
    private const string Nowhere = "00000002" + Text + "00000000" + Int4 + "FFFFFFFF";

    [Theory]
    [InlineData(HighStreet, "(a,7)", "a", 7)]
    [InlineData(Nowhere, "(\"\",)", "", null)]
    public void Both_formats_are_read(string hex, string text, string street, int? number)
    {
        var expected = new Place(street, number);

        Assert.Equal(expected, ReaderProbe.Binary<Place, CompositeReader<Place>>(CompositeTypes.Place, hex));
        Assert.Equal(expected, ReaderProbe.Text<Place, CompositeReader<Place>>(CompositeTypes.Place, text));
    }

    [Theory]
    [InlineData("""("a,b",)""", "a,b")]
    [InlineData("""("a""b",)""", "a\"b")]
    [InlineData("""("a\\b",)""", @"a\b")]
    [InlineData("""(" (x) ",)""", " (x) ")]
    [InlineData("""(NULL,)""", "NULL")]
    [InlineData("""({ü},)""", "{ü}")]
    public void Quotes_are_taken_out(string text, string street) =>
        Assert.Equal(street, ReaderProbe.Text<Place, CompositeReader<Place>>(CompositeTypes.Place, text).Street);

    [Fact]
    public void Fields_are_found_by_name_within_composites_too()
    {
        const string text = """(5,x,"(a,7)","{""(b,)"",NULL,""(\\""c,d\\"",8)""}")""";
        var visit = ReaderProbe.Text<Visit, CompositeReader<Visit>>(CompositeTypes.Visit, text);

        Assert.Equal((5, new Place("a", 7)), (visit.Id, visit.At));
        Assert.Equal<IEnumerable<Place?>>([new("b", null), null, new("c,d", 8)], visit.Others!);
    }

    [Fact]
    public void Long_texts_are_read()
    {
        var street = new string('"', 1_000);

        Assert.Equal(street, ReaderProbe.Text<Place, CompositeReader<Place>>(CompositeTypes.Place, $"(\"{street}{street}\",)").Street);
    }

    [Fact]
    public void Many_fields_are_read()
    {
        var type = CompositeTypes.Of(16_500, "public", "place", [.. Enumerable.Range(0, 50).Select(i => ($"x{i}", "text")), ("number", "int4"), ("street", "text")]);

        Assert.Equal(new Place("end", 3), ReaderProbe.Text<Place, CompositeReader<Place>>(type, $"({string.Join(',', Enumerable.Repeat("y", 50))},3,end)"));
    }

    [Fact]
    public void A_field_that_cannot_be_read_tells_its_place_what_was_expected_and_found()
    {
        AssertRefused<Place, CompositeReader<Place>>(
            CompositeTypes.Place, "(a,x)", "field number", "the bytes are no valid integer for int (integer in text, 1 bytes: 'x').");
        AssertRefused<Place, CompositeReader<Place>>(
            CompositeTypes.Place, "(,7)", "field street", "the value is NULL, but Street does not take NULL. Make the member nullable.");
        AssertRefused<Place[], Places>(
            CompositeTypes.Places, "{\"(a,1)\",\"(,1)\"}", "element 2, field street", "the value is NULL, but Street does not take NULL. Make the member nullable.");
        AssertRefused<Visit, CompositeReader<Visit>>(
            CompositeTypes.Visit, """(1,,"(a,)","{""(b,x)""}")""", "field others, element 1, field number", "the bytes are no valid integer for int (integer in text, 1 bytes: 'x').");
    }

    [Theory]
    [InlineData("00000001" + Text + "00000001" + "61")]
    [InlineData("00000003" + Text + "00000001" + "61" + Int4 + "FFFFFFFF" + Int4 + "FFFFFFFF")]
    [InlineData("00000002" + Text + "00000001" + "61" + Text + "00000001" + "61")]
    [InlineData("7FFFFFFF")]
    public void Another_layout_than_the_known_one_is_refused(string hex) =>
        Assert.Equal((ValueStatus.Layout, null), ReaderProbe.FailureOfBinary<Place, CompositeReader<Place>>(CompositeTypes.Place, hex));

    [Theory]
    [InlineData("(a)")]
    [InlineData("(a,1,)")]
    [InlineData("()")]
    public void Another_layout_than_the_known_one_is_refused_in_text(string text) =>
        Assert.Equal((ValueStatus.Layout, null), ReaderProbe.FailureOfText<Place, CompositeReader<Place>>(CompositeTypes.Place, text));

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("FFFFFFFF")]
    [InlineData("00000002")]
    [InlineData("00000002" + Text + "00000001" + "61" + Int4)]
    [InlineData("00000002" + Text + "00000001" + "61" + Int4 + "00000005" + "00000007")]
    [InlineData("00000002" + Text + "7FFFFFFF" + "61" + Int4 + "FFFFFFFF")]
    [InlineData("00000002" + Text + "FFFFFFFE" + "61" + Int4 + "FFFFFFFF")]
    [InlineData(HighStreet + "00")]
    public void Malformed_bytes_are_refused(string hex) =>
        Assert.Equal((ValueStatus.Malformed, null), ReaderProbe.FailureOfBinary<Place, CompositeReader<Place>>(CompositeTypes.Place, hex));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("a,1)")]
    [InlineData("(a,1")]
    [InlineData("(a,1) ")]
    [InlineData("(a,1))")]
    [InlineData("(a\"b,1)")]
    [InlineData("(\"a,1)")]
    [InlineData("(\"a\"b,1)")]
    [InlineData("(a,\"1\"")]
    [InlineData("(a,\"1\\")]
    public void Malformed_texts_are_refused(string text) =>
        Assert.Equal((ValueStatus.Malformed, null), ReaderProbe.FailureOfText<Place, CompositeReader<Place>>(CompositeTypes.Place, text));

    [Fact]
    public void What_does_not_fit_is_told()
    {
        Assert.Equal("Place is mapped to the composite public.place", Misfit<Place, CompositeReader<Place>>(ReadableTypes.BuiltIn("int4")!));
        Assert.Equal("Place is mapped to the composite public.place", Misfit<Place, CompositeReader<Place>>(CompositeTypes.Visit));
        Assert.Equal(
            "Place.Number wants attribute number, which public.place does not have. It has street, numero; name another with [CdcColumn]",
            Misfit<Place[], Places>(CompositeTypes.Places with { Element = CompositeTypes.Of(1, "public", "place", ("street", "text"), ("numero", "int4")) }));
        Assert.StartsWith(
            "Place.Number is int, but attribute number of public.place is bigint: declare Number as long or decimal or BigInteger",
            Misfit<Place, CompositeReader<Place>>(CompositeTypes.Of(1, "public", "place", ("street", "text"), ("number", "int8"))),
            StringComparison.Ordinal);
        Assert.Null(Misfit<Visit, CompositeReader<Visit>>(CompositeTypes.Visit));
        Assert.Equal(["a type marked with [CdcComposite(\"public.place\")][]"], ReadableTypes.NamesOf(CompositeTypes.Places));
    }

    private static void AssertRefused<T, TReader>(PgType type, string text, string place, string reason)
        where TReader : struct, IValueReader<T>
    {
        var result = ReaderProbe.Read<T, TReader>(Encoding.UTF8.GetBytes(text), ValueFormat.Text, type, out _);
        Assert.Equal((place, reason), (result.Place, result.Reason));
    }

    private static string? Misfit<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T>
    {
        Assert.Equal(TReader.CanRead(type), TReader.Misfit(type) is null);
        return TReader.Misfit(type)?.Reason;
    }
}
