namespace TypedCdc.Values.Ranges;

/// <summary>The byte at the start of a range's binary form.</summary>
/// <remarks>
/// The other bits belong to ranges that are never stored in a column. Source: PostgreSQL src/include/utils/rangetypes.h.
/// </remarks>
[Flags]
internal enum RangeTraits : byte
{
    /// <summary>Both bounds are there, and neither belongs to the range.</summary>
    None = 0,

    /// <summary>The range holds nothing, and has no bounds.</summary>
    Empty = 0x01,

    /// <summary>The lower bound belongs to the range.</summary>
    LowerInclusive = 0x02,

    /// <summary>The upper bound belongs to the range.</summary>
    UpperInclusive = 0x04,

    /// <summary>There is no lower bound.</summary>
    LowerInfinite = 0x08,

    /// <summary>There is no upper bound.</summary>
    UpperInfinite = 0x10,
}
