using System.Buffers;
using System.Text.Unicode;

namespace TypedCdc.Values.Text;

/// <summary>The UTF-8 text of json and jsonb.</summary>
/// <remarks>Source: jsonb_send in PostgreSQL src/backend/utils/adt/jsonb.c.</remarks>
internal static class JsonText
{
    /// <summary>No limit: the server's stack, which its max_stack_depth bounds, decides how deep a document may be.</summary>
    public const int MaxDepth = int.MaxValue;

    private const byte JsonbVersion = 1;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    /// <summary>Gives the text: all bytes but the version that stands before a binary jsonb.</summary>
    public static ValueStatus Read(ReadOnlySpan<byte> bytes, ValueFormat format, uint readAs, out ReadOnlySpan<byte> text)
    {
        text = bytes;
        if (readAs == PgTypeOid.Jsonb && format == ValueFormat.Binary)
        {
            if (!bytes.StartsWith(JsonbVersion))
            {
                return ValueStatus.Malformed;
            }

            text = bytes[1..];
        }

        return readAs is PgTypeOid.Json or PgTypeOid.Jsonb && Utf8.IsValid(text) ? ValueStatus.Ok : ValueStatus.Malformed;
    }

    /// <summary>Whether the text is JSON's null, as a whole.</summary>
    public static bool IsNull(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOfAnyExcept(WhiteSpace);
        return start >= 0 && text[start..(text.LastIndexOfAnyExcept(WhiteSpace) + 1)].SequenceEqual("null"u8);
    }
}
