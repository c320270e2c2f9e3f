namespace TypedCdc.Generators.Schema.Sql;

/// <summary>What a token is; keywords are words, for which words are keywords depends on where they stand.</summary>
internal enum TokenKind : byte
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes, also one of <c>U&amp;""</c>, or a <see cref="Placeholder"/>.</summary>
    QuotedName,

    /// <summary>A string constant of any kind.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator, punctuation, or a character that has no meaning.</summary>
    Symbol,

    /// <summary>A command of psql, from its backslash to the end of the line.</summary>
    Command,

    /// <summary>A quotation or comment that has no end; it reaches to the end of the file.</summary>
    Unclosed,
}
