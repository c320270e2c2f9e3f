namespace TypedCdc.Values.Arrays;

/// <summary>Elements as text without quotes: blanks between those of int2vector and oidvector, commas in brackets for pgvector's types.</summary>
/// <remarks>
/// Source: int2vectorout in PostgreSQL src/backend/utils/adt/int.c; vector_out in pgvector src/vector.c.
/// </remarks>
internal static class ListText
{
    public static ValueStatus Open(ReadOnlySpan<byte> text, PgType type, out ReadOnlySpan<byte> elements, out ArrayShape shape)
    {
        elements = text;
        shape = default;
        if (type.IsPacked)
        {
            if (text.Length < 3 || text[0] != '[' || text[^1] != ']')
            {
                return ValueStatus.Malformed;
            }

            elements = text[1..^1];
        }

        shape = new ArrayShape(elements.IsEmpty ? 0 : elements.Count(type.Delimiter) + 1);
        return ValueStatus.Ok;
    }

    /// <summary>Takes the next element off <paramref name="rest"/>, and the delimiter behind it.</summary>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> rest, byte delimiter, out ReadOnlySpan<byte> element)
    {
        var end = rest.IndexOf(delimiter);
        element = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return !element.IsEmpty;
    }
}
