namespace TypedCdc.Values.Arrays;

/// <summary>How an element is written.</summary>
internal enum ElementKind : byte
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>In text, with backslashes before some characters.</summary>
    Escaped,

    /// <summary>Not at all, but as a NULL.</summary>
    Null,
}
