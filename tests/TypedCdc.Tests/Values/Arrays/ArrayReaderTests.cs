using System.Collections.Immutable;
using System.Text;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using Ints = TypedCdc.Metadata.Readers.ArrayReader<int, TypedCdc.Metadata.Readers.Int32Reader>;
using IntsOrNulls = TypedCdc.Metadata.Readers.ArrayReader<int?, TypedCdc.Metadata.Readers.NullableReader<int, TypedCdc.Metadata.Readers.Int32Reader>>;
using Strings = TypedCdc.Metadata.Readers.ArrayReader<string, TypedCdc.Metadata.Readers.StringReader>;
using StringsOrNulls = TypedCdc.Metadata.Readers.ArrayReader<string?, TypedCdc.Metadata.Readers.NullableReferenceReader<string, TypedCdc.Metadata.Readers.StringReader>>;

namespace TypedCdc.Tests.Values.Arrays;

public sealed class ArrayReaderTests
{
    private const string Empty = "00000000" + "00000000" + "00000017";
    private const string OneAndTwo = "00000001" + "00000000" + "00000017" + "00000002" + "00000001" + "00000004" + "00000001" + "00000004" + "00000002";
    private const string OneAndNull = "00000001" + "00000001" + "00000017" + "00000002" + "00000001" + "00000004" + "00000001" + "FFFFFFFF";

    private static readonly PgType OfInt = ReadableTypes.BuiltIn("_int4")!;
    private static readonly PgType OfText = ReadableTypes.BuiltIn("_text")!;

    [Fact]
    public void Both_formats_are_read()
    {
        Assert.Equal([], ReaderProbe.Binary<int[], Ints>(OfInt, Empty));
        Assert.Equal([], ReaderProbe.Text<int[], Ints>(OfInt, "{}"));
        Assert.Equal([1, 2], ReaderProbe.Binary<int[], Ints>(OfInt, OneAndTwo));
        Assert.Equal([1, 2], ReaderProbe.Text<int[], Ints>(OfInt, "{1,2}"));
        Assert.Equal([1, null], ReaderProbe.Binary<int?[], IntsOrNulls>(OfInt, OneAndNull));
        Assert.Equal([1, null], ReaderProbe.Text<int?[], IntsOrNulls>(OfInt, "{1,NULL}"));
    }

    [Fact]
    public void Lists_and_immutable_arrays_are_read_as_arrays_are()
    {
        Assert.Equal([1, 2], ReaderProbe.Binary<List<int>, ListReader<int, Int32Reader>>(OfInt, OneAndTwo));
        Assert.Equal([], ReaderProbe.Text<List<int>, ListReader<int, Int32Reader>>(OfInt, "{}"));
        Assert.Equal([1, 2], ReaderProbe.Binary<ImmutableArray<int>, ImmutableArrayReader<int, Int32Reader>>(OfInt, OneAndTwo).AsEnumerable());
        Assert.False(ReaderProbe.Binary<ImmutableArray<int>, ImmutableArrayReader<int, Int32Reader>>(OfInt, Empty).IsDefault);
    }

    [Theory]
    [InlineData("""{a,"b c","","NULL","d\"e","f\\g","{h}","i,j",ü}""")]
    public void Quotes_and_backslashes_are_taken_out(string text)
    {
        Assert.Equal(["a", "b c", "", "NULL", "d\"e", @"f\g", "{h}", "i,j", "ü"], ReaderProbe.Text<string[], Strings>(OfText, text));
    }

    [Fact]
    public void Long_escaped_elements_are_read()
    {
        var longer = new string('"', 1_000);

        Assert.Equal<IEnumerable<string?>>(
            ["\"", longer, null, "'"],
            ReaderProbe.Text<string?[], StringsOrNulls>(OfText, $$"""{"\"","{{longer.Replace("\"", "\\\"", StringComparison.Ordinal)}}",NULL,'}"""));
    }

    [Fact]
    public void Null_where_none_is_taken_is_told_with_its_place()
    {
        Assert.Equal((ValueStatus.UnexpectedNull, "element 2"), ReaderProbe.FailureOfBinary<int[], Ints>(OfInt, OneAndNull));
        Assert.Equal((ValueStatus.UnexpectedNull, "element 2"), ReaderProbe.FailureOfText<int[], Ints>(OfInt, "{1,NULL}"));
        Assert.Equal((ValueStatus.UnexpectedNull, "element 1"), ReaderProbe.FailureOfText<string[], Strings>(OfText, "{NULL}"));
    }

    [Fact]
    public void What_the_CLR_type_cannot_hold_is_refused()
    {
        var fromZero = OneAndTwo.Replace("0000000200000001", "0000000200000000", StringComparison.Ordinal);
        var twoDimensions = "00000002" + "00000000" + "00000017" + "00000001" + "00000001" + "00000001" + "00000001" + "00000004" + "00000001";

        Assert.Equal((ValueStatus.LowerBound, null), ReaderProbe.FailureOfBinary<int[], Ints>(OfInt, fromZero));
        Assert.Equal((ValueStatus.LowerBound, null), ReaderProbe.FailureOfText<int[], Ints>(OfInt, "[0:1]={1,2}"));
        Assert.Equal((ValueStatus.Dimensions, null), ReaderProbe.FailureOfBinary<int[], Ints>(OfInt, twoDimensions));
        Assert.Equal((ValueStatus.Dimensions, null), ReaderProbe.FailureOfText<int[], Ints>(OfInt, "{{1}}"));
        Assert.Equal((ValueStatus.Dimensions, null), ReaderProbe.FailureOfText<int[], Ints>(OfInt, "[0:0][1:1]={{1}}"));
        Assert.Equal((ValueStatus.Malformed, "element 2"), ReaderProbe.FailureOfText<int[], Ints>(OfInt, "{1,x}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000")]
    [InlineData("000000000000000000000019")] // elements of another type
    [InlineData("FFFFFFFF0000000000000017")]
    [InlineData("000000070000000000000017")] // more dimensions than there can be
    [InlineData("000000010000000200000017" + "0000000000000001")]
    [InlineData("000000010000000000000017" + "7FFFFFFF00000001")]
    [InlineData("000000010000000000000017" + "FFFFFFFF00000001")]
    [InlineData("000000010000000000000017" + "0000000100000001" + "7FFFFFFF")]
    [InlineData("000000010000000000000017" + "0000000100000001" + "FFFFFFFE")]
    [InlineData("000000010000000000000017" + "0000000100000001" + "00000004" + "000000")]
    [InlineData("000000010000000000000017" + "0000000100000001" + "00000004" + "00000000" + "00")]
    [InlineData("000000000000000000000017" + "00")]
    public void Malformed_bytes_are_refused(string hex) =>
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<int[], Ints>(OfInt, hex).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1,2")]
    [InlineData("{1,}")]
    [InlineData("{,1}")]
    [InlineData("{1 2}")]
    [InlineData("{\"1}")]
    [InlineData("{\"1\\\"}")]
    [InlineData("{\"1\"2}")]
    [InlineData("{1\\2}")]
    [InlineData("[1:2]")]
    [InlineData("=")]
    [InlineData("[1:2]=")]
    public void Malformed_texts_are_refused(string text) =>
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<int[], Ints>(OfInt, text).Status);

    [Fact]
    public void Only_arrays_of_readable_elements_can_be_read()
    {
        Assert.False(CanRead<int[], Ints>(ReadableTypes.BuiltIn("int4")!));
        Assert.False(CanRead<int[], Ints>(OfText));
        Assert.True(CanRead<int[], Ints>(ReadableTypes.BuiltIn("_int2")!));
        Assert.True(CanRead<int[], Ints>(new PgType(16_384, "public", "sizes", PgTypeKind.Domain, OfInt.ReadAs) { Base = OfInt }));
        Assert.Equal(["int[]", "long[]", "decimal[]", "BigInteger[]", "double[]", "ushort[]"], ReadableTypes.NamesOf(OfInt));
    }

    [Fact]
    public void Random_bytes_and_changed_values_neither_throw_nor_cost_more_than_their_length()
    {
        // The first pass pays for what is made once, such as the types of the composition, whichever test comes first.
        ReadRandomBytes(limit: null);
        ReadRandomBytes(limit: 4_096);
    }

    [Fact]
    public void Primitives_cost_the_array_and_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, 1_000))}}}");
        ReaderProbe.Read<int[], Ints>(bytes, ValueFormat.Text, OfInt, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReaderProbe.Read<int[], Ints>(bytes, ValueFormat.Text, OfInt, out _);

        Assert.Equal(24 + 4_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void ReadRandomBytes(int? limit)
    {
        var random = new Random(1);
        byte[][] samples = [Convert.FromHexString(OneAndTwo), Convert.FromHexString(OneAndNull), "{1,NULL,\"2\"}"u8.ToArray(), "[0:1]={1,2}"u8.ToArray()];
        for (var i = 0; i < TestScale.Iterations; i++)
        {
            var bytes = samples[random.Next(samples.Length)].AsSpan().ToArray();
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var some = bytes.AsSpan(0, random.Next(bytes.Length + 1));
            foreach (var format in (ValueFormat[])[ValueFormat.Binary, ValueFormat.Text])
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var result = ReaderProbe.Read<int?[], IntsOrNulls>(some, format, OfInt, out _);
                var cost = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(Enum.IsDefined(result.Status));
                Assert.InRange(cost, 0, limit is null ? long.MaxValue : limit.Value + (16 * some.Length));
            }
        }
    }

    private static bool CanRead<T, TReader>(PgType type)
        where TReader : struct, IValueReader<T> => TReader.CanRead(type);
}
