using System.ComponentModel;
using System.Text.Json;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads json and jsonb as <see cref="JsonElement"/>, which owns its bytes and needs no disposal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementReader : IValueReader<JsonElement>
{
    static ColumnType IValueReader<JsonElement>.Type => ColumnType.JsonElement;

    static string IValueReader<JsonElement>.CSharpName => ColumnType.JsonElement.CSharpName();

    static bool IValueReader<JsonElement>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.JsonElement);

    static ValueResult IValueReader<JsonElement>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out JsonElement value)
    {
        value = default;
        var status = JsonText.Read(bytes, format, type.ReadAs, out var text);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        // The parser tells of what is no JSON by an exception, which only bytes that no server sends lead to.
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonText.MaxDepth });
            value = JsonElement.ParseValue(ref reader);
            return reader.Read() ? ValueStatus.Malformed : ValueStatus.Ok;
        }
        catch (JsonException)
        {
            value = default;
            return ValueStatus.Malformed;
        }
    }
}
