using System.Text.Json;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using Reader = TypedCdc.Metadata.Readers.JsonReader<TypedCdc.Tests.Values.Labels, TypedCdc.Tests.Values.Labels.Json>;

namespace TypedCdc.Tests.Values;

public sealed class JsonReaderTests
{
    private static readonly PgType Json = ReadableTypes.BuiltIn(PgTypeOid.Json)!;
    private static readonly PgType Jsonb = ReadableTypes.BuiltIn(PgTypeOid.Jsonb)!;

    [Fact]
    public void Every_form_is_read()
    {
        var expected = new Labels("ü", new Labels(null, null));
        const string text = """{"Name": "ü", "Next": {"Name": null}}""";

        Assert.Equal(expected, ReaderProbe.Text<Labels, Reader>(Json, text));
        Assert.Equal(expected, ReaderProbe.Text<Labels, Reader>(Jsonb, text));
        Assert.Equal(expected, ReaderProbe.Binary<Labels, Reader>(Jsonb, "01" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_binary_jsonb_of_another_version_is_refused() =>
        Assert.Equal((ValueStatus.Malformed, null), ReaderProbe.FailureOfBinary<Labels, Reader>(Jsonb, "027B7D"));

    [Theory]
    [InlineData("null")]
    [InlineData(" \t\r\nnull ")]
    public void Null_of_json_is_null_only_where_null_is_taken(string text)
    {
        Assert.Equal((ValueStatus.JsonNull, null), ReaderProbe.FailureOfText<Labels, Reader>(Json, text));
        Assert.Null(ReaderProbe.Text<Labels?, NullableReferenceReader<Labels, Reader>>(Json, text));
        Assert.Equal((ValueStatus.JsonNull, null), ReaderProbe.FailureOfText<Size, JsonReader<Size, Size.Json>>(Json, text));
        Assert.Null(ReaderProbe.Text<Size?, NullableReader<Size, JsonReader<Size, Size.Json>>>(Json, text));
    }

    [Fact]
    public void Null_of_json_in_an_array_has_its_place()
    {
        var array = ReadableTypes.BuiltIn("_jsonb")!;

        Assert.Equal((ValueStatus.JsonNull, "element 2"), ReaderProbe.FailureOfText<Labels[], ArrayReader<Labels, Reader>>(array, "{\"{}\",null}"));
        Assert.Equal((ValueStatus.UnexpectedNull, "element 2"), ReaderProbe.FailureOfText<Labels[], ArrayReader<Labels, Reader>>(array, "{\"{}\",NULL}"));
        Assert.Equal(
            new Labels?[] { new(null, null), null, null },
            ReaderProbe.Text<Labels?[], ArrayReader<Labels?, NullableReferenceReader<Labels, Reader>>>(array, "{\"{}\",NULL,null}"));
        Assert.Equal(
            (ValueStatus.JsonNull, "element 1"),
            ReaderProbe.FailureOfText<Labels[]?, NullableReferenceReader<Labels[], ArrayReader<Labels, Reader>>>(array, "{null}"));
    }

    [Fact]
    public void What_does_not_fit_says_why_and_where()
    {
        var result = ReaderProbe.Read<Labels, Reader>("""{"Next": {"Name": 5}}"""u8, ValueFormat.Text, Json, out _);

        Assert.Equal(ValueStatus.Unconverted, result.Status);
        Assert.StartsWith("the JSON cannot be read as Labels: ", result.Reason, StringComparison.Ordinal);
        Assert.Contains("$.Next.Name", result.Reason, StringComparison.Ordinal);
        Assert.IsType<JsonException>(result.Cause);
    }

    [Fact]
    public void What_the_type_itself_throws_is_told()
    {
        var result = ReaderProbe.Read<Size, JsonReader<Size, Size.Json>>("""{"Width": -1}"""u8, ValueFormat.Text, Json, out _);

        Assert.Equal(ValueStatus.Unconverted, result.Status);
        Assert.Contains("Width", result.Reason, StringComparison.Ordinal);
        Assert.IsType<ArgumentOutOfRangeException>(result.Cause);
    }
}
