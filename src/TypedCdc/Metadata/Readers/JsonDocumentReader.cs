using System.ComponentModel;
using System.Text.Json;
using TypedCdc.Values;
using TypedCdc.Values.Text;

namespace TypedCdc.Metadata.Readers;

/// <summary>Reads json and jsonb as <see cref="JsonDocument"/> over bytes of its own, so that it need not be disposed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonDocumentReader : IValueReader<JsonDocument>
{
    static ColumnType IValueReader<JsonDocument>.Type => ColumnType.JsonDocument;

    static string IValueReader<JsonDocument>.CSharpName => ColumnType.JsonDocument.CSharpName();

    static bool IValueReader<JsonDocument>.CanRead(PgType type) => ReadableTypes.CanRead(type, ColumnType.JsonDocument);

    static ValueResult IValueReader<JsonDocument>.Read(ReadOnlySpan<byte> bytes, ValueFormat format, PgType type, out JsonDocument value)
    {
        value = null!;
        var status = JsonText.Read(bytes, format, type.ReadAs, out var text);
        if (status != ValueStatus.Ok)
        {
            return status;
        }

        // The parser tells of what is no JSON by an exception, which only bytes that no server sends lead to.
        try
        {
            value = JsonDocument.Parse(text.ToArray(), new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
            return ValueStatus.Ok;
        }
        catch (JsonException)
        {
            return ValueStatus.Malformed;
        }
    }
}
