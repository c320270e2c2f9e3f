using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Ranges;

/// <summary>The text form of ranges: <c>empty</c>, or two bounds in brackets, each of which says whether its bound belongs to the range.</summary>
/// <remarks>Source: range_deparse in PostgreSQL src/backend/utils/adt/rangetypes.c.</remarks>
internal static class RangeText
{
    /// <summary>Takes one range, with the characters before and after its bounds.</summary>
    public static bool TryTake(ref QuotedTextScanner scanner, out RangeContent content)
    {
        content = new RangeContent(RangeTraits.Empty, default, default);
        if (scanner.TrySkip("empty"u8))
        {
            return true;
        }

        var isLowerInclusive = scanner.TrySkip("["u8);
        if (!isLowerInclusive && !scanner.TrySkip("("u8))
        {
            return false;
        }

        if (!scanner.TryTake(","u8, out var lower) || !scanner.TrySkip(","u8) || !scanner.TryTake("])"u8, out var upper))
        {
            return false;
        }

        var isUpperInclusive = scanner.TrySkip("]"u8);
        content = new RangeContent(Traits(lower, isLowerInclusive, upper, isUpperInclusive), lower, upper);
        return content.IsSound && (isUpperInclusive || scanner.TrySkip(")"u8));
    }

    private static RangeTraits Traits(ValuePart lower, bool isLowerInclusive, ValuePart upper, bool isUpperInclusive) =>
        (lower.Kind == PartKind.Absent ? RangeTraits.LowerInfinite : RangeTraits.None)
        | (isLowerInclusive ? RangeTraits.LowerInclusive : RangeTraits.None)
        | (upper.Kind == PartKind.Absent ? RangeTraits.UpperInfinite : RangeTraits.None)
        | (isUpperInclusive ? RangeTraits.UpperInclusive : RangeTraits.None);
}
