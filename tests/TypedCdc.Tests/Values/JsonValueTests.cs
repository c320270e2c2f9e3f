using System.Text;
using System.Text.Json;
using TypedCdc.Metadata.Readers;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Tests.Values;

public sealed class JsonValueTests
{
    private const string Text = """{"a": [1, null, "ü"], "a": 1e400}""";

    [Theory]
    [InlineData(PgTypeOid.Json, false, false)]
    [InlineData(PgTypeOid.Json, true, false)]
    [InlineData(PgTypeOid.Jsonb, false, false)]
    [InlineData(PgTypeOid.Jsonb, true, true)]
    public void Every_form_gives_the_text(uint type, bool binary, bool hasVersion)
    {
        var utf8 = Encoding.UTF8.GetBytes(Text);
        byte[] bytes = hasVersion ? [1, .. utf8] : utf8;
        var format = binary ? ValueFormat.Binary : ValueFormat.Text;

        Assert.Equal(ValueStatus.Ok, BytesValue.Read(bytes, format, type, out var array));
        Assert.Equal(utf8, array);
        Assert.Equal(ValueStatus.Ok, ReadMemory(bytes, format, type, out var memory));
        Assert.Equal(utf8, memory.ToArray());
        Assert.Equal(ValueStatus.Ok, ReadJsonElement(bytes, format, type, out var element));
        Assert.Equal(Text, element.GetRawText());
        Assert.Equal(ValueStatus.Ok, ReadJsonDocument(bytes, format, type, out var document));
        Assert.Equal(Text, document.RootElement.GetRawText());
    }

    [Fact]
    public void Results_outlive_the_buffer_that_they_came_in()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        ReadJsonElement(bytes, ValueFormat.Text, PgTypeOid.Json, out var element);
        ReadJsonDocument(bytes, ValueFormat.Text, PgTypeOid.Json, out var document);
        ReadMemory(bytes, ValueFormat.Text, PgTypeOid.Json, out var memory);
        Array.Clear(bytes);

        Assert.Equal(Text, element.GetRawText());
        Assert.Equal(Text, document.RootElement.GetRawText());
        Assert.Equal(Text, Encoding.UTF8.GetString(memory.Span));
    }

    [Fact]
    public void Deep_documents_are_read()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 5_000) + new string(']', 5_000));

        Assert.Equal(ValueStatus.Ok, ReadJsonElement(deep, ValueFormat.Text, PgTypeOid.Json, out var value));
        Assert.Equal(JsonValueKind.Array, value.ValueKind);
        Assert.Equal(ValueStatus.Ok, ReadJsonDocument(deep, ValueFormat.Text, PgTypeOid.Json, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("nul")]
    public void What_is_no_json_is_refused(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal(ValueStatus.Malformed, ReadJsonElement(bytes, ValueFormat.Text, PgTypeOid.Json, out _));
        Assert.Equal(ValueStatus.Malformed, ReadJsonDocument(bytes, ValueFormat.Text, PgTypeOid.Json, out _));
    }

    [Fact]
    public void A_binary_jsonb_of_another_version_is_refused()
    {
        Assert.Equal(ValueStatus.Malformed, BytesValue.Read([2, (byte)'1'], ValueFormat.Binary, PgTypeOid.Jsonb, out _));
        Assert.Equal(ValueStatus.Malformed, ReadJsonElement([], ValueFormat.Binary, PgTypeOid.Jsonb, out _));
    }

    private static ValueStatus ReadMemory(ReadOnlySpan<byte> bytes, ValueFormat format, uint type, out ReadOnlyMemory<byte> value) =>
        ReaderProbe.Read<ReadOnlyMemory<byte>, MemoryReader>(bytes, format, ReadableTypes.BuiltIn(type)!, out value).Status;

    private static ValueStatus ReadJsonElement(ReadOnlySpan<byte> bytes, ValueFormat format, uint type, out JsonElement value) =>
        ReaderProbe.Read<JsonElement, JsonElementReader>(bytes, format, ReadableTypes.BuiltIn(type)!, out value).Status;

    private static ValueStatus ReadJsonDocument(ReadOnlySpan<byte> bytes, ValueFormat format, uint type, out JsonDocument value) =>
        ReaderProbe.Read<JsonDocument, JsonDocumentReader>(bytes, format, ReadableTypes.BuiltIn(type)!, out value).Status;
}
