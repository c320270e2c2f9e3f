using TypedCdc.Values.Parts;

namespace TypedCdc.Values.Ranges;

/// <summary>A range taken apart, with its bounds not read yet.</summary>
/// <param name="Traits">Which bounds there are, and which of them belong to the range.</param>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound.</param>
internal readonly record struct RangeContent(RangeTraits Traits, ValuePart Lower, ValuePart Upper)
{
    private const RangeTraits OddLower = RangeTraits.LowerInclusive | RangeTraits.LowerInfinite;
    private const RangeTraits OddUpper = RangeTraits.UpperInclusive | RangeTraits.UpperInfinite;
    private const RangeTraits All = (RangeTraits)0x1F;

    /// <summary>Whether a server makes ranges like this: an empty one is nothing else, and a missing bound never belongs to it.</summary>
    public bool IsSound =>
        Traits == RangeTraits.Empty
        || ((Traits & ~All) == 0
            && !Has(RangeTraits.Empty)
            && (Traits & OddLower) != OddLower
            && (Traits & OddUpper) != OddUpper);

    public bool Has(RangeTraits trait) => (Traits & trait) != 0;

    /// <summary>Takes a range apart.</summary>
    public static ValueStatus Open(ReadOnlySpan<byte> bytes, ValueFormat format, out RangeContent content)
    {
        if (format == ValueFormat.Binary)
        {
            return RangeBinary.TryOpen(bytes, out content) ? ValueStatus.Ok : ValueStatus.Malformed;
        }

        var scanner = new QuotedTextScanner(bytes);
        return RangeText.TryTake(ref scanner, out content) && scanner.Position == bytes.Length
            ? ValueStatus.Ok
            : ValueStatus.Malformed;
    }
}
