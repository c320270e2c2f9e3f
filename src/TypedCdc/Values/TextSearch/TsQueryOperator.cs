namespace TypedCdc.Values.TextSearch;

/// <summary>An operator of a tsquery, with the number that it has in binary.</summary>
/// <remarks>Source: PostgreSQL src/include/tsearch/ts_type.h.</remarks>
internal enum TsQueryOperator : byte
{
    /// <summary>None, for what is a lexeme.</summary>
    None = 0,

    /// <summary><c>!a</c>.</summary>
    Not = 1,

    /// <summary><c>a &amp; b</c>.</summary>
    And = 2,

    /// <summary><c>a | b</c>.</summary>
    Or = 3,

    /// <summary><c>a &lt;-&gt; b</c>, or with the distance between them.</summary>
    Phrase = 4,
}
