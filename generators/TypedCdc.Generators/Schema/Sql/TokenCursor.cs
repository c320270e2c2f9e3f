namespace TypedCdc.Generators.Schema.Sql;

/// <summary>
/// Goes over the tokens of one statement. The first thing that is expected and not found is kept, and ends the
/// statement: whoever reads it goes on as if it had ended there, so that no reader has to look for failures.
/// </summary>
internal sealed class TokenCursor
{
    private readonly IReadOnlyList<Token> _tokens;
    private int _index;

    public TokenCursor(string text, IReadOnlyList<Token> tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    /// <summary>The text of the file.</summary>
    public string Text { get; }

    /// <summary>What was expected and what was found, or null as long as all is well.</summary>
    public SyntaxFailure? Failure { get; private set; }

    public Token Current => Peek(0);

    public bool AtEnd => Current.Kind == TokenKind.End;

    /// <summary>The word here in lower case; empty where there is none.</summary>
    public string Word => Current.Kind == TokenKind.Word ? TokenText.Name(Text, Current) : "";

    /// <summary>The offset behind the last token that was taken.</summary>
    public int PreviousEnd => _index == 0 ? Current.Start : _tokens[_index - 1].End;

    private int EndOffset => _tokens.Count == 0 ? 0 : _tokens[_tokens.Count - 1].End;

    public Token Peek(int ahead) =>
        Failure is null && _index + ahead < _tokens.Count
            ? _tokens[_index + ahead]
            : new Token(TokenKind.End, EndOffset, EndOffset);

    public Token Next()
    {
        var token = Current;
        _index += token.Kind == TokenKind.End ? 0 : 1;
        return token;
    }

    /// <summary>Goes back, or on, to a place that <see cref="Mark"/> told.</summary>
    public void Reset(int mark) => _index = mark;

    public int Mark() => _index;

    public bool Is(string word) => Current.Is(Text, word);

    public bool Is(string word, string next) => Is(word) && Peek(1).Is(Text, next);

    public bool Is(char symbol) => Current.Is(Text, symbol);

    public bool Take(string word) => Advance(Is(word), 1);

    public bool Take(string word, string next) => Advance(Is(word, next), 2);

    public bool Take(string word, string next, string third) => Advance(Is(word, next) && Peek(2).Is(Text, third), 3);

    public bool Take(char symbol) => Advance(Is(symbol), 1);

    public void Expect(string word)
    {
        if (!Take(word))
        {
            Fail(word.ToUpperInvariant());
        }
    }

    public void Expect(char symbol)
    {
        if (!Take(symbol))
        {
            Fail($"\"{symbol}\"");
        }
    }

    /// <summary>A name, quoted or not.</summary>
    /// <param name="expected">What it names, for the message: a column, a table.</param>
    public string TakeName(string expected)
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName))
        {
            return Fail(expected);
        }

        var name = TokenText.Name(Text, token);
        _index++;
        return name.Length == 0 ? Fail(expected) : name;
    }

    /// <summary>A string constant.</summary>
    public string TakeText(string expected) =>
        Current.Kind == TokenKind.Text ? TokenText.Value(Text, Next()) : Fail(expected);

    /// <summary>The text between two offsets, as it is written.</summary>
    public string Source(int start, int end) => end <= start ? "" : Text.Substring(start, end - start);

    /// <summary>Ends the statement here, since something else was expected.</summary>
    public string Fail(string expected)
    {
        Failure ??= new SyntaxFailure(expected, Found(Current), Current.Range);
        return "";
    }

    /// <summary>Ends the statement for a reason that was found in a part of it.</summary>
    public void FailAs(SyntaxFailure? failure) => Failure ??= failure;

    private bool Advance(bool found, int count)
    {
        _index += found ? count : 0;
        return found;
    }

    private string Found(Token token)
    {
        const int Most = 40;
        return token.Kind == TokenKind.End ? "the end of the statement"
            : token.Length <= Most ? Source(token.Start, token.End)
            : Source(token.Start, token.Start + Most) + "…";
    }
}
