namespace TypedCdc.Values.Arrays;

/// <summary>How an element is written in an array's text.</summary>
internal enum ArrayTextKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>With backslashes before some characters.</summary>
    Escaped,

    /// <summary>As an unquoted NULL.</summary>
    Null,
}
