using NpgsqlTypes;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using Doubles = TypedCdc.Metadata.Readers.RangeReader<double, TypedCdc.Metadata.Readers.DoubleReader>;
using Ints = TypedCdc.Metadata.Readers.RangeReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using IntRanges = TypedCdc.Metadata.Readers.ArrayReader<NpgsqlTypes.NpgsqlRange<int>, TypedCdc.Metadata.Readers.RangeReader<int, TypedCdc.Metadata.Readers.Int32Reader>>;
using Strings = TypedCdc.Metadata.Readers.RangeReader<string, TypedCdc.Metadata.Readers.StringReader>;

namespace TypedCdc.Tests.Values.Ranges;

public sealed class RangeReaderTests
{
    private const string One = "00000004" + "00000001";
    private const string Two = "00000004" + "00000002";

    private static readonly PgType OfInt = ReadableTypes.BuiltIn("int4range")!;
    private static readonly PgType OfNumeric = ReadableTypes.BuiltIn("numrange")!;
    private static readonly PgType Multirange = ReadableTypes.BuiltIn("int4multirange")!;
    private static readonly PgType OfText =
        new(16_400, "public", "textrange", PgTypeKind.Range, 16_400) { Element = ReadableTypes.BuiltIn("text") };

    [Theory]
    [InlineData("01", "empty")]
    [InlineData("02" + One + Two, "[1,2)")]
    [InlineData("04" + One + Two, "(1,2]")]
    [InlineData("06" + One + Two, "[1,2]")]
    [InlineData("00" + One + Two, "(1,2)")]
    [InlineData("08" + Two, "(,2)")]
    [InlineData("0C" + Two, "(,2]")]
    [InlineData("12" + One, "[1,)")]
    [InlineData("18", "(,)")]
    public void Bounds_are_kept_as_they_are(string hex, string text)
    {
        var fromBinary = ReaderProbe.Binary<NpgsqlRange<int>, Ints>(OfInt, hex);
        var fromText = ReaderProbe.Text<NpgsqlRange<int>, Ints>(OfInt, text);

        Assert.Equal(text, fromBinary.ToString());
        Assert.Equal(fromBinary, fromText);
        Assert.Equal(text == "empty", fromText.IsEmpty);
        Assert.Equal(text[1] == ',', fromBinary.LowerBoundInfinite);
    }

    [Theory]
    [InlineData("(a,b)", "a", "b")]
    [InlineData("(\"\",b)", "", "b")]
    [InlineData("""("a,b","c)")""", "a,b", "c)")]
    [InlineData("""("a""b","c\\d")""", "a\"b", @"c\d")]
    [InlineData("""(" a","[]")""", " a", "[]")]
    [InlineData("(\"\\\"\",\"\"\"x\"]", "\"", "\"x")]
    public void Quotes_are_taken_out(string text, string lower, string upper)
    {
        var range = ReaderProbe.Text<NpgsqlRange<string>, Strings>(OfText, text);

        Assert.Equal((lower, upper), (range.LowerBound, range.UpperBound));
    }

    [Fact]
    public void A_bound_that_cannot_be_read_tells_which()
    {
        Assert.Equal((ValueStatus.Malformed, "lower bound"), ReaderProbe.FailureOfText<NpgsqlRange<int>, Ints>(OfInt, "[x,2)"));
        Assert.Equal((ValueStatus.Malformed, "upper bound"), ReaderProbe.FailureOfText<NpgsqlRange<int>, Ints>(OfInt, "[1,99999999999)"));
        Assert.Equal((ValueStatus.Malformed, "upper bound"), ReaderProbe.FailureOfBinary<NpgsqlRange<int>, Ints>(OfInt, "02" + One + "0000000102"));
        Assert.Equal(
            (ValueStatus.Malformed, "element 2, lower bound"),
            ReaderProbe.FailureOfText<NpgsqlRange<int>[], IntRanges>(Multirange, "{[1,2),[x,4)}"));
    }

    [Fact]
    public void Bounds_that_become_equal_do_not_make_the_range_empty_in_silence() =>
        Assert.Equal(
            (ValueStatus.Inexact, null),
            ReaderProbe.FailureOfText<NpgsqlRange<double>, Doubles>(OfNumeric, "[1.00000000000000000001,1.00000000000000000002)"));

    [Theory]
    [InlineData("")]
    [InlineData("03")] // empty, and yet with an inclusive bound
    [InlineData("0A" + Two)] // no lower bound, and yet inclusive
    [InlineData("14" + One)]
    [InlineData("20" + One + Two)]
    [InlineData("82" + One + Two)]
    [InlineData("0100")]
    [InlineData("02" + One)]
    [InlineData("02" + One + Two + "00")]
    [InlineData("02" + One + "7FFFFFFF")]
    [InlineData("02" + One + "FFFFFFFF")]
    [InlineData("02" + One + "000000")]
    [InlineData("1800")]
    public void Malformed_bytes_are_refused(string hex) =>
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<NpgsqlRange<int>, Ints>(OfInt, hex).Status);

    [Theory]
    [InlineData("")]
    [InlineData("empty ")]
    [InlineData("[")]
    [InlineData("[1")]
    [InlineData("[1,2")]
    [InlineData("1,2)")]
    [InlineData("[1)")]
    [InlineData("[1,2,3)")]
    [InlineData("[1,2)3")]
    [InlineData("[,2)")]
    [InlineData("(1,]")]
    [InlineData("[\"1,2)")]
    [InlineData("[\"1\"x,2)")]
    [InlineData("[1\",2)")]
    [InlineData("[1,\"2\"")]
    [InlineData("[1,\"2\\")]
    [InlineData("[1,\"2\"\"")]
    public void Malformed_texts_are_refused(string text) =>
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<NpgsqlRange<int>, Ints>(OfInt, text).Status);

    [Fact]
    public void Multiranges_are_read_as_arrays_are()
    {
        NpgsqlRange<int>[] expected = [new(1, true, 2, false), new(3, true, false, 0, false, true)];
        var hex = "00000002" + "00000011" + "02" + One + Two + "00000009" + "12" + "00000004" + "00000003";

        Assert.Equal(expected, ReaderProbe.Binary<NpgsqlRange<int>[], IntRanges>(Multirange, hex));
        Assert.Equal(expected, ReaderProbe.Text<NpgsqlRange<int>[], IntRanges>(Multirange, "{[1,2),[3,)}"));
        Assert.Equal(expected, ReaderProbe.Text<List<NpgsqlRange<int>>, ListReader<NpgsqlRange<int>, Ints>>(Multirange, "{[1,2),[3,)}"));
        Assert.Equal([], ReaderProbe.Binary<NpgsqlRange<int>[], IntRanges>(Multirange, "00000000"));
        Assert.Equal([], ReaderProbe.Text<NpgsqlRange<int>[], IntRanges>(Multirange, "{}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000" + "00")]
    [InlineData("7FFFFFFF")]
    [InlineData("FFFFFFFF" + "00000000")]
    [InlineData("00000001" + "FFFFFFFF")]
    [InlineData("00000001" + "00000001" + "01" + "00")]
    [InlineData("00000002" + "00000001" + "01")]
    public void Malformed_bytes_of_a_multirange_are_refused(string hex) =>
        Assert.NotEqual(ValueStatus.Ok, ReaderProbe.FailureOfBinary<NpgsqlRange<int>[], IntRanges>(Multirange, hex).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2)")]
    [InlineData("{[1,2)")]
    [InlineData("{[1,2),}")]
    [InlineData("{,[1,2)}")]
    [InlineData("{[1,2)[3,4)}")]
    [InlineData("{[1,2) }")]
    public void Malformed_texts_of_a_multirange_are_refused(string text) =>
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<NpgsqlRange<int>[], IntRanges>(Multirange, text).Status);

    [Fact]
    public void Arrays_of_ranges_have_their_own_quotes()
    {
        var type = ReadableTypes.BuiltIn("_int4range")!;

        Assert.Equal(["[1,2)", "empty"], ReaderProbe.Text<NpgsqlRange<int>[], IntRanges>(type, "{\"[1,2)\",empty}").Select(range => range.ToString()));
    }

    [Fact]
    public void Only_ranges_of_what_the_bounds_can_be_read_as_fit()
    {
        Assert.False(CanRead<NpgsqlRange<int>, Ints>(ReadableTypes.BuiltIn("int8range")!));
        Assert.False(CanRead<NpgsqlRange<int>, Ints>(ReadableTypes.BuiltIn("int4")!));
        Assert.False(CanRead<NpgsqlRange<int>, Ints>(Multirange));
        Assert.False(CanRead<NpgsqlRange<int>[], IntRanges>(OfInt));
        Assert.True(CanRead<NpgsqlRange<int>, Ints>(new PgType(16_384, "public", "span", PgTypeKind.Domain, OfInt.Oid) { Base = OfInt }));
        Assert.Equal(["NpgsqlRange<int>[]", "NpgsqlRange<long>[]"], ReadableTypes.NamesOf(Multirange).Take(2));
    }

    private static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> => TReader.CanRead(type);
}
