namespace TypedCdc.Generators.Schema.Sql;

/// <summary>A piece of SQL between two offsets; its text stays in the file.</summary>
internal readonly struct Token(TokenKind kind, int start, int end)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>The offset behind the last character.</summary>
    public int End { get; } = end;

    public int Length => End - Start;

    public TextRange Range => new(Start, Length);

    /// <summary>Whether this is a word without quotes and, whatever its case, the one given in lower case.</summary>
    public bool Is(string text, string word)
    {
        if (Kind != TokenKind.Word || Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (Characters.Fold(text[Start + i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether this is punctuation or an operator of one character.</summary>
    public bool Is(string text, char symbol) => Kind == TokenKind.Symbol && Length == 1 && text[Start] == symbol;
}
