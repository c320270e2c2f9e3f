using System.Collections.Immutable;
using TypedCdc.Metadata;
using TypedCdc.Metadata.Readers;
using TypedCdc.Provisioning;
using TypedCdc.Values;
using TypedCdc.Values.Extensions;
using Pairs = TypedCdc.Metadata.Readers.DictionaryReader<string?, TypedCdc.Metadata.Readers.NullableReferenceReader<string, TypedCdc.Metadata.Readers.StringReader>>;
using PairsWithoutNulls = TypedCdc.Metadata.Readers.DictionaryReader<string, TypedCdc.Metadata.Readers.StringReader>;
using Text = TypedCdc.Metadata.Readers.StringReader;

namespace TypedCdc.Tests.Values.Extensions;

public sealed class ExtensionTypeTests
{
    private static readonly PgType Hstore = Type("hstore", "hstore");
    private static readonly PgType Vector = Type("vector", "vector");
    private static readonly PgType Halfvec = Type("vector", "halfvec");

    [Fact]
    public void The_name_of_the_extension_decides_and_not_that_of_the_schema()
    {
        Assert.Equal(ExtensionFormat.Hstore, Find(new CatalogType(16_400, "anywhere", "hstore", 'b') { Extension = "hstore" })?.ReadAs);
        Assert.Equal(PgTypeKind.Other, Find(new CatalogType(16_400, "public", "hstore", 'b'))?.Kind);
        Assert.Equal(PgTypeKind.Other, Find(new CatalogType(16_400, "public", "hstore", 'b') { Extension = "other" })?.Kind);
        Assert.Equal(PgTypeKind.Composite, Find(new CatalogType(16_400, "public", "hstore", 'c') { Extension = "hstore" })?.Kind);
        Assert.Equal("anywhere.hstore", Find(new CatalogType(16_400, "anywhere", "hstore", 'b') { Extension = "hstore" })?.ToString());
    }

    [Fact]
    public void Domains_and_arrays_lie_over_them()
    {
        var types = new CatalogTypes();
        types.Add(new CatalogType(16_400, "public", "citext", 'b') { Extension = "citext" });
        types.Add(new CatalogType(16_401, "public", "_citext", 'b') { PartOid = 16_400 });
        types.Add(new CatalogType(16_402, "public", "email", 'd') { PartOid = 16_400 });

        Assert.Equal(["string[]", "an enum[]", "char[]"], ReadableTypes.NamesOf(types.Find(16_401)!).Take(3));
        Assert.True(ReadableTypes.CanRead(types.Find(16_402)!, ColumnType.String));
    }

    [Theory]
    [InlineData("ltree")]
    [InlineData("lquery")]
    [InlineData("ltxtquery")]
    public void Paths_are_text_after_a_version(string name)
    {
        Assert.Equal("a.b", ReaderProbe.Binary<string, Text>(Type("ltree", name), "01612E62"));
        Assert.Equal("a.b", ReaderProbe.Text<string, Text>(Type("ltree", name), "a.b"));
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<string, Text>(Type("ltree", name), "02612E62").Status);
    }

    [Fact]
    public void Case_insensitive_text_is_text()
    {
        Assert.Equal("Ä", ReaderProbe.Binary<string, Text>(Type("citext", "citext"), "C384"));
        Assert.Equal('Ä', ReaderProbe.Text<char, CharReader>(Type("citext", "citext"), "Ä"));
        Assert.True(ReadableTypes.CanRead(Type("citext", "citext"), ColumnType.Enum));
    }

    [Theory]
    [InlineData("00000000", "")]
    [InlineData("00000001" + "00000001" + "61" + "00000001" + "31", "\"a\"=>\"1\"")]
    [InlineData("00000002" + "00000000" + "FFFFFFFF" + "00000004" + "4E554C4C" + "00000000", "\"\"=>NULL, \"NULL\"=>\"\"")]
    [InlineData("00000001" + "00000003" + "225C61" + "00000004" + "2C203D3E", """ "\"\\a"=>", =>" """)]
    [InlineData("00000001" + "00000002" + "C3A4" + "00000004" + "F09F9098", "\"ä\"=>\"🐘\"")]
    public void Pairs_are_the_same_in_both_formats(string hex, string text)
    {
        var expected = ReaderProbe.Text<Dictionary<string, string?>, Pairs>(Hstore, text.Trim(' '));

        Assert.Equal(expected, ReaderProbe.Binary<Dictionary<string, string?>, Pairs>(Hstore, hex));
        Assert.Equal(expected, ReaderProbe.Binary<IReadOnlyDictionary<string, string?>, ReadOnlyDictionaryReader<string?, NullableReferenceReader<string, Text>>>(Hstore, hex));
        Assert.Equal(expected, ReaderProbe.Binary<ImmutableDictionary<string, string?>, ImmutableDictionaryReader<string?, NullableReferenceReader<string, Text>>>(Hstore, hex));
        Assert.Equal(text.Trim(' '), ReaderProbe.Binary<string, Text>(Hstore, hex));
        Assert.Equal(text.Trim(' '), ReaderProbe.Text<string, Text>(Hstore, text.Trim(' ')));
    }

    [Fact]
    public void Keys_and_values_are_what_was_written()
    {
        var pairs = ReaderProbe.Text<Dictionary<string, string?>, Pairs>(Hstore, """ "a"=>"1", "\"\\"=>NULL, " "=>"\\\"" """.Trim(' '));

        Assert.Equal(new() { ["a"] = "1", ["\"\\"] = null, [" "] = "\\\"" }, pairs);
    }

    [Fact]
    public void Null_where_none_is_taken_is_told_with_its_key()
    {
        Assert.Equal((ValueStatus.UnexpectedNull, "key 'b'"), ReaderProbe.FailureOfText<Dictionary<string, string>, PairsWithoutNulls>(Hstore, "\"a\"=>\"1\", \"b\"=>NULL"));
        Assert.Equal((ValueStatus.UnexpectedNull, "key 'a'"), ReaderProbe.FailureOfBinary<Dictionary<string, string>, PairsWithoutNulls>(Hstore, "00000001" + "00000001" + "61" + "FFFFFFFF"));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("00000001", "\"a\"")]
    [InlineData("FFFFFFFF", "\"a\"=>")]
    [InlineData("00000001" + "FFFFFFFF" + "FFFFFFFF", "NULL=>NULL")]
    [InlineData("00000001" + "00000001" + "61", "\"a\"=>\"1\",")]
    [InlineData("00000001" + "00000001" + "61" + "FFFFFFFE", "\"a\"=>\"1\", ")]
    [InlineData("00000001" + "00000001" + "61" + "00000002" + "31", "\"a\"=>\"1\"\"b\"=>\"2\"")]
    [InlineData("00000001" + "00000001" + "61" + "FFFFFFFF" + "00", "\"a\"=>NULLx")]
    [InlineData("00000002" + "00000001" + "61" + "FFFFFFFF" + "00000001" + "61" + "FFFFFFFF", "\"a\"=>NULL, \"a\"=>NULL")]
    [InlineData("10000000" + "00000001" + "61" + "FFFFFFFF", "\"a\"=>\"1")]
    [InlineData("00000001" + "00000001" + "FF" + "FFFFFFFF", "\"a\\\"=>NULL")]
    [InlineData("00000000" + "00", " ")]
    public void No_pairs(string hex, string text)
    {
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<Dictionary<string, string?>, Pairs>(Hstore, hex).Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<Dictionary<string, string?>, Pairs>(Hstore, text).Status);
    }

    /// <summary>The bytes are those that vector_send and halfvec_send of pgvector 0.8 make.</summary>
    [Fact]
    public void Vectors_are_arrays_of_numbers()
    {
        const string vector = "0003" + "0000" + "3F800000" + "C0200000" + "7F7FFFFF";
        const string halfvec = "0003" + "0000" + "3C00" + "C100" + "7BFF";

        Assert.Equal([1f, -2.5f, float.MaxValue], ReaderProbe.Binary<float[], ArrayReader<float, SingleReader>>(Vector, vector));
        Assert.Equal([1f, -2.5f, float.MaxValue], ReaderProbe.Text<float[], ArrayReader<float, SingleReader>>(Vector, "[1,-2.5,3.4028235e+38]"));
        Assert.Equal([1f, -2.5f, float.MaxValue], ReaderProbe.Binary<ReadOnlyMemory<float>, ArrayMemoryReader<float, SingleReader>>(Vector, vector).ToArray());
        Assert.Equal([1d, -2.5], ReaderProbe.Text<List<double>, ListReader<double, DoubleReader>>(Vector, "[1,-2.5]"));
        Assert.Equal([Half.One, (Half)(-2.5), Half.MaxValue], ReaderProbe.Binary<Half[], ArrayReader<Half, HalfReader>>(Halfvec, halfvec));
        Assert.Equal([Half.One, (Half)(-2.5), Half.MaxValue], ReaderProbe.Text<Half[], ArrayReader<Half, HalfReader>>(Halfvec, "[1,-2.5,65504]"));
        Assert.Equal([1f, -2.5f, 65504f], ReaderProbe.Binary<float[], ArrayReader<float, SingleReader>>(Halfvec, halfvec));
        Assert.Equal(["Half[]", "float[]", "double[]"], ReadableTypes.NamesOf(Halfvec));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("0001", "[")]
    [InlineData("00010000", "[]")]
    [InlineData("0000" + "0000", "1")]
    [InlineData("0001" + "0000" + "3F8000", "[1")]
    [InlineData("0001" + "0001" + "3F800000", "[1,]")]
    [InlineData("0001" + "0000" + "3F80000000", "[,1]")]
    [InlineData("FFFF" + "0000" + "3F800000", "[1,2]]")]
    [InlineData("0002" + "0000" + "3F800000", "[1,x]")]
    [InlineData("0002" + "0000" + "3F8000003F", "{1,2}")]
    public void No_vectors(string hex, string text)
    {
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfBinary<float[], ArrayReader<float, SingleReader>>(Vector, hex).Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<float[], ArrayReader<float, SingleReader>>(Vector, text).Status);
    }

    [Fact]
    public void Halves_are_exact()
    {
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<Half[], ArrayReader<Half, HalfReader>>(Halfvec, "[0.1]").Status);
        Assert.Equal(ValueStatus.Malformed, ReaderProbe.FailureOfText<Half[], ArrayReader<Half, HalfReader>>(Halfvec, "[65505]").Status);
        Assert.Equal([(Half)0.1], ReaderProbe.Text<Half[], ArrayReader<Half, HalfReader>>(Halfvec, "[0.099975586]"));
    }

    private static PgType? Find(CatalogType row)
    {
        var types = new CatalogTypes();
        types.Add(row);
        return types.Find(row.Oid);
    }

    private static PgType Type(string extension, string name) => ExtensionTypes.Find(extension, 16_400, "public", name)!;
}
