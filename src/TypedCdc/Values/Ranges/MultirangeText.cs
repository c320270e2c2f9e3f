using TypedCdc.Values.Arrays;
using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Ranges;

/// <summary>The text form of multiranges: ranges in braces.</summary>
/// <remarks>Source: multirange_out in PostgreSQL src/backend/utils/adt/multirangetypes.c.</remarks>
internal static class MultirangeText
{
    public static ValueStatus Open(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> ranges, out ArrayShape shape)
    {
        ranges = [];
        shape = default;
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
        {
            return ValueStatus.Malformed;
        }

        ranges = text[1..^1];
        var count = 0;
        for (var rest = ranges; !rest.IsEmpty; count++)
        {
            if (!TryTake(ref rest, out _))
            {
                return ValueStatus.Malformed;
            }
        }

        shape = new ArrayShape(count);
        return ValueStatus.Ok;
    }

    /// <summary>Takes the next range off <paramref name="rest"/>, and the comma behind it.</summary>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> range)
    {
        range = [];
        var scanner = new QuotedTextScanner(rest);
        if (!RangeText.TryTake(ref scanner, out _))
        {
            return false;
        }

        range = rest[..scanner.Position];
        rest = rest[range.Length..];
        if (rest.IsEmpty)
        {
            return true;
        }

        // Behind a comma there must be another range.
        var hasNext = rest[0] == ',' && rest.Length > 1;
        rest = rest[1..];
        return hasNext;
    }
}
