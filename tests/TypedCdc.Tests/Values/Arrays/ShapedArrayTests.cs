using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using Cubes = TypedCdc.Metadata.Readers.Rank3ArrayReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using Grids = TypedCdc.Metadata.Readers.Rank2ArrayReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using Ints = TypedCdc.Metadata.Readers.ArrayReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using Shaped = TypedCdc.Metadata.Readers.PgArrayReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using ShapedStrings = TypedCdc.Metadata.Readers.PgArrayReader<string?, TypedCdc.Metadata.Readers.NullableReferenceReader<string, TypedCdc.Metadata.Readers.StringReader>>;

namespace TypedCdc.Tests.Values.Arrays;

/// <summary>Arrays of several dimensions, and with lower bounds other than 1.</summary>
public sealed class ShapedArrayTests
{
    private const string Empty = "00000000" + "00000000" + "00000017";

    private static readonly PgType OfInt = ReadableTypes.BuiltIn("_int4")!;
    private static readonly PgType OfText = ReadableTypes.BuiltIn("_text")!;

    [Fact]
    public void Two_and_three_dimensions()
    {
        int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
        int[,,] cube = { { { 1, 2 } }, { { 3, 4 } } };

        Assert.Equal(grid, ReaderProbe.Text<int[,], Grids>(OfInt, "{{1,2,3},{4,5,6}}"));
        Assert.Equal(grid, ReaderProbe.Binary<int[,], Grids>(OfInt, Binary([(2, 1), (3, 1)], 1, 2, 3, 4, 5, 6)));
        Assert.Equal(cube, ReaderProbe.Text<int[,,], Cubes>(OfInt, "{{{1,2}},{{3,4}}}"));
        Assert.Equal(cube, ReaderProbe.Binary<int[,,], Cubes>(OfInt, Binary([(2, 1), (1, 1), (2, 1)], 1, 2, 3, 4)));
        Assert.Equal(new int[0, 0], ReaderProbe.Text<int[,], Grids>(OfInt, "{}"));
        Assert.Equal(new int[0, 0, 0], ReaderProbe.Binary<int[,,], Cubes>(OfInt, Empty));
    }

    [Theory]
    [InlineData("{1,2}")]
    [InlineData("{{{1}}}")]
    [InlineData("[0:1]={1,2}")]
    public void Another_number_of_dimensions_is_refused(string text) =>
        Assert.Equal(ValueStatus.Dimensions, ReaderProbe.FailureOfText<int[,], Grids>(OfInt, text).Status);

    [Fact]
    public void Other_bounds_are_refused_by_what_begins_at_zero_always()
    {
        Assert.Equal(ValueStatus.LowerBound, ReaderProbe.FailureOfText<int[,], Grids>(OfInt, "[1:1][2:2]={{1}}").Status);
        Assert.Equal(ValueStatus.LowerBound, ReaderProbe.FailureOfBinary<int[,], Grids>(OfInt, Binary([(1, 1), (1, 0)], 1)).Status);
    }

    [Theory]
    [InlineData("{{1,2},{3}}")]
    [InlineData("{{1},{2,3}}")]
    [InlineData("{{1},2}")]
    [InlineData("{1,{2}}")]
    [InlineData("{{}}")]
    [InlineData("{{1}")]
    [InlineData("{1}}")]
    [InlineData("{{1}}}")]
    [InlineData("{{1},}")]
    [InlineData("{{1}{2}}")]
    [InlineData("{{1},{}}")]
    [InlineData("{{{1}},{{2},{3}}}")]
    [InlineData("{{{{{{{1}}}}}}}")]
    [InlineData("[1:2]={1}")]
    [InlineData("[1:1]={{1}}")]
    [InlineData("[2:1]={1}")]
    [InlineData("[1:1]{1}")]
    [InlineData("[1:1]=")]
    [InlineData("[1]={1}")]
    [InlineData("[1:x]={1}")]
    [InlineData("[1:99999999999]={1}")]
    [InlineData("[-2147483648:2147483647]={1}")]
    [InlineData("[0:0][0:0][0:0][0:0][0:0][0:0][0:0]={{{{{{{1}}}}}}}")]
    [InlineData("[0:1]={}")]
    public void Ragged_and_broken_texts_are_refused(string text)
    {
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<int[,], Grids>(OfInt, text).Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<int[], Ints>(OfInt, text).Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<PgArray<int>, Shaped>(OfInt, text).Status);
    }

    [Theory]
    [InlineData("FFFFFFFF" + "00000001")]
    [InlineData("7FFFFFFF" + "00000001")]
    [InlineData("00010000" + "00000001")]
    public void Lengths_that_the_bytes_cannot_fill_are_refused(string dimension)
    {
        var hex = "00000002" + "00000000" + "00000017" + "00010000" + "00000001" + dimension + "00000004" + "00000001";

        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<int[,], Grids>(OfInt, hex).Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<PgArray<int>, Shaped>(OfInt, hex).Status);
    }

    [Fact]
    public void An_element_is_named_by_its_subscripts()
    {
        Assert.Equal((ValueStatus.UnexpectedNull, "element [2][1]"), ReaderProbe.FailureOfText<int[,], Grids>(OfInt, "{{1,2},{NULL,4}}"));
        Assert.Equal((ValueStatus.Malformed, "element [-1][7]"), ReaderProbe.FailureOfText<PgArray<int>, Shaped>(OfInt, "[-2:-1][6:7]={{1,2},{3,x}}"));
        Assert.Equal((ValueStatus.Malformed, "element 2"), ReaderProbe.FailureOfText<PgArray<int>, Shaped>(OfInt, "{1,x}"));
    }

    [Fact]
    public void Any_shape_is_kept()
    {
        var fromText = ReaderProbe.Text<PgArray<int>, Shaped>(OfInt, "[-1:0][5:7]={{1,2,3},{4,5,6}}");
        var fromBinary = ReaderProbe.Binary<PgArray<int>, Shaped>(OfInt, Binary([(2, -1), (3, 5)], 1, 2, 3, 4, 5, 6));

        Assert.Equal(fromText, fromBinary);
        Assert.Equal(2, fromText.Rank);
        Assert.Equal([2, 3], fromText.Lengths.AsEnumerable());
        Assert.Equal([-1, 5], fromText.LowerBounds.AsEnumerable());
        Assert.Equal((1, 3, 6), (fromText[-1, 5], fromText[-1, 7], fromText[0, 7]));
        Assert.Equal("Int32[-1:0][5:7]", fromText.ToString());
        Assert.Equal([1, 2, 3, 4, 5, 6], fromText);
        Assert.Throws<ArgumentException>(() => fromText[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => fromText[1, 5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => fromText[0, 4]);
    }

    [Fact]
    public void Six_dimensions_and_none()
    {
        var six = ReaderProbe.Text<PgArray<string?>, ShapedStrings>(OfText, """{{{{{{a,NULL,"b,\"{}"}}}}}}""");
        var none = ReaderProbe.Text<PgArray<string?>, ShapedStrings>(OfText, "{}");

        Assert.Equal((6, "a", null, "b,\"{}"), (six.Rank, six[1, 1, 1, 1, 1, 1], six[1, 1, 1, 1, 1, 2], six[1, 1, 1, 1, 1, 3]));
        Assert.Equal((0, 0), (none.Rank, none.Count));
        Assert.Throws<ArgumentException>(() => none[1]);
    }

    [Fact]
    public void Arrays_are_equal_by_shape_and_elements()
    {
        var array = Read("{{1,2}}");

        Assert.True(array.Equals(Read("{{1,2}}")) && array.GetHashCode() == Read("{{1,2}}").GetHashCode());
        Assert.False(array.Equals(Read("{{1},{2}}")));
        Assert.False(array.Equals(Read("[0:0][1:2]={{1,2}}")));
        Assert.False(array.Equals(Read("{{1,3}}")));
        Assert.False(array.Equals((object?)null));
    }

    [Fact]
    public void Arrays_can_be_made()
    {
        Assert.Equal(Read("[0:1][1:1]={{1},{2}}"), new PgArray<int>([2, 1], [0, 1], [1, 2]));
        Assert.Equal(Read("{}"), new PgArray<int>([], [], []));
        Assert.Throws<ArgumentException>(() => new PgArray<int>([2], [0, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new PgArray<int>([2], [0], [1]));
        Assert.Throws<ArgumentException>(() => new PgArray<int>([-1, -1], [1, 1], [1]));
        Assert.Throws<ArgumentException>(() => new PgArray<int>([], [], [1]));
    }

    [Fact]
    public void Boxes_have_a_delimiter_of_their_own()
    {
        var boxes = ReaderProbe.Text<NpgsqlTypes.NpgsqlBox[], ArrayReader<NpgsqlTypes.NpgsqlBox, NpgsqlBoxReader>>(
            ReadableTypes.BuiltIn("_box")!, "{(2,2),(1,1);(4,4),(3,3)}");

        Assert.Equal([1, 3], boxes.Select(box => box.Left));
    }

    [Fact]
    public void Vectors_begin_at_zero()
    {
        var shorts = ReadableTypes.BuiltIn("int2vector")!;
        var oids = ReadableTypes.BuiltIn("oidvector")!;

        Assert.Equal([1, -2], ReaderProbe.Text<short[], ArrayReader<short, Int16Reader>>(shorts, "1 -2"));
        Assert.Equal([], ReaderProbe.Text<short[], ArrayReader<short, Int16Reader>>(shorts, ""));
        Assert.Equal(
            [1, -2],
            ReaderProbe.Binary<short[], ArrayReader<short, Int16Reader>>(
                shorts, "00000001" + "00000000" + "00000015" + "00000002" + "00000000" + "00000002" + "0001" + "00000002" + "FFFE"));
        Assert.Equal([4_294_967_295], ReaderProbe.Text<List<uint>, ListReader<uint, UInt32Reader>>(oids, "4294967295"));
        Assert.Equal(
            [[1, 2], [3]],
            ReaderProbe.Text<short[][], ArrayReader<short[], ArrayReader<short, Int16Reader>>>(ReadableTypes.BuiltIn("_int2vector")!, "{\"1 2\",3}"));
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<short[], ArrayReader<short, Int16Reader>>(shorts, "1  2").Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<short[], ArrayReader<short, Int16Reader>>(shorts, "1 2 ").Status);
        Assert.Equal("short[]", ReadableTypes.NamesOf(shorts)[0]);
    }

    [Fact]
    public void Vectors_have_one_dimension()
    {
        Assert.False(CanRead<short[,], Rank2ArrayReader<short, Int16Reader>>(ReadableTypes.BuiltIn("int2vector")!));
        Assert.False(CanRead<PgArray<short>, PgArrayReader<short, Int16Reader>>(ReadableTypes.BuiltIn("int2vector")!));
        Assert.True(CanRead<PgArray<short>, PgArrayReader<short, Int16Reader>>(ReadableTypes.BuiltIn("_int2")!));
    }

    [Fact]
    public void Memory_is_read_as_arrays_are()
    {
        Assert.Equal([1, 2], ReaderProbe.Text<ReadOnlyMemory<int>, ArrayMemoryReader<int, Int32Reader>>(OfInt, "{1,2}").ToArray());
        Assert.True(ReaderProbe.Binary<ReadOnlyMemory<int>, ArrayMemoryReader<int, Int32Reader>>(OfInt, Empty).IsEmpty);
    }

    private static PgArray<int> Read(string text) => ReaderProbe.Text<PgArray<int>, Shaped>(OfInt, text);

    private static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> => TReader.CanRead(type);

    private static string Binary((int Length, int LowerBound)[] dimensions, params int[] elements) =>
        $"{dimensions.Length:X8}0000000000000017{string.Concat(dimensions.Select(one => $"{one.Length:X8}{one.LowerBound:X8}"))}"
        + string.Concat(elements.Select(element => $"00000004{element:X8}"));
}
