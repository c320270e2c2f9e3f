namespace TypedCdc.Values.Arrays;

/// <summary>The text form of arrays: elements in braces, after the bounds if some lower bound is not 1.</summary>
/// <remarks>Source: array_out in PostgreSQL src/backend/utils/adt/arrayfuncs.c.</remarks>
internal static class ArrayText
{
    public static ValueStatus Open(ReadOnlySpan<byte> text, PgType type, out ReadOnlySpan<byte> elements, out int count)
    {
        elements = [];
        count = 0;
        if (text.StartsWith((byte)'['))
        {
            return BoundsOf(text);
        }

        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
        {
            return ValueStatus.Malformed;
        }

        elements = text[1..^1];
        var scanner = new ArrayTextScanner(elements, type.Delimiter);
        while (!scanner.AtEnd)
        {
            var status = scanner.TryTake(out _, out _);
            if (status != ValueStatus.Ok)
            {
                return status;
            }

            count++;
        }

        return ValueStatus.Ok;
    }

    /// <summary>Tells why an array with bounds cannot be read: the server writes them only where one is not 1.</summary>
    private static ValueStatus BoundsOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'=');
        if (end < 0 || text[end - 1] != ']' || end + 1 == text.Length || text[end + 1] != '{')
        {
            return ValueStatus.Malformed;
        }

        return text[..end].Count((byte)'[') > 1 ? ValueStatus.Dimensions : ValueStatus.LowerBound;
    }
}
