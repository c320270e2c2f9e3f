namespace TypedCdc.Values.Arrays;

/// <summary>How the elements of an array, or of what is read like one, lie in its bytes.</summary>
internal enum ArrayLayout : byte
{
    /// <summary>Each after its length.</summary>
    Binary,

    /// <summary>Each of the same length, with nothing between them.</summary>
    Packed,

    /// <summary>As text in braces, with quotes where they are needed.</summary>
    Text,

    /// <summary>As text without quotes, with a delimiter between them.</summary>
    List,

    /// <summary>As the text of ranges.</summary>
    Ranges,
}
