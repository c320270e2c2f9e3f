namespace TypedCdc.Source;

/// <summary>How long the server has been silent, as far as it matters.</summary>
internal enum Silence
{
    /// <summary>Not long.</summary>
    None,

    /// <summary>Long enough to ask for an answer.</summary>
    Long,

    /// <summary>So long that the connection counts as lost.</summary>
    TooLong,
}
