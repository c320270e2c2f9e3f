namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Cuts SQL, and psql's commands in it, into tokens as PostgreSQL does. Never fails, and looks at no character often.</summary>
/// <remarks>Source: scan.l and psqlscan.l of PostgreSQL.</remarks>
internal sealed class Tokenizer(string text, int start, int end)
{
    /// <summary>Where the next token is looked for; may be moved, past data that are no SQL.</summary>
    public int Position { get; set; } = start;

    public Token Next()
    {
        var begin = Trivia.Skip(text, Position, end, out var isClosed);
        var token = begin >= end ? new Token(TokenKind.End, end, end)
            : isClosed ? Read(begin)
            : new Token(TokenKind.Unclosed, begin, end);
        Position = token.End;
        return token;
    }

    private char At(int position) => position < end ? text[position] : '\0';

    private Token Read(int begin)
    {
        var c = text[begin];
        if (Characters.IsNameStart(c))
        {
            return ReadPrefixed(begin) ?? ReadWord(begin);
        }

        return c switch
        {
            '\'' => Quoted(TokenKind.Text, begin, Quotation.EndOfText(text, begin, end, hasBackslashes: false)),
            '"' => Quoted(TokenKind.QuotedName, begin, Quotation.End(text, begin, end, hasBackslashes: false)),
            '$' => ReadDollar(begin),
            '\\' => ReadCommand(begin),
            '.' when Characters.IsDigit(At(begin + 1)) => ReadNumber(begin),
            _ when Characters.IsDigit(c) => ReadNumber(begin),
            _ when Characters.IsOperator(c) => ReadOperator(begin),
            _ => new Token(TokenKind.Symbol, begin, begin + (c == ':' && At(begin + 1) == ':' ? 2 : 1)),
        };
    }

    /// <summary>A quotation with a letter before it: <c>E''</c>, <c>B''</c>, <c>X''</c>, <c>N''</c>, <c>U&amp;''</c>, <c>U&amp;""</c>.</summary>
    private Token? ReadPrefixed(int begin)
    {
        var letter = Characters.Fold(text[begin]);
        var next = At(begin + 1);
        if (next == '\'' && letter is ('e' or 'b' or 'x' or 'n'))
        {
            return Quoted(TokenKind.Text, begin, Quotation.EndOfText(text, begin + 1, end, hasBackslashes: letter == 'e'));
        }

        return letter == 'u' && next == '&' ? ReadUnicode(begin) : null;
    }

    private Token? ReadUnicode(int begin)
    {
        var (kind, close) = At(begin + 2) switch
        {
            '\'' => (TokenKind.Text, Quotation.EndOfText(text, begin + 2, end, hasBackslashes: false)),
            '"' => (TokenKind.QuotedName, Quotation.End(text, begin + 2, end, hasBackslashes: false)),
            _ => (TokenKind.End, 0),
        };
        return kind == TokenKind.End ? null : Quoted(kind, begin, close < 0 ? close : UnicodeEscape.End(text, close, end));
    }

    private Token Quoted(TokenKind kind, int begin, int close) =>
        close < 0 ? new Token(TokenKind.Unclosed, begin, end) : new Token(kind, begin, close);

    private Token ReadWord(int begin)
    {
        var position = begin + 1;
        while (position < end && Characters.IsNamePart(text[position]))
        {
            position++;
        }

        return new Token(TokenKind.Word, begin, position);
    }

    private Token ReadDollar(int begin)
    {
        var placeholder = Placeholder.End(text, begin, end);
        if (placeholder > 0)
        {
            return new Token(TokenKind.QuotedName, begin, placeholder);
        }

        var tag = Quotation.DollarTagLength(text, begin, end);
        return tag == 0
            ? new Token(TokenKind.Symbol, begin, begin + 1)
            : Quoted(TokenKind.Text, begin, Quotation.EndOfDollar(text, begin, tag, end));
    }

    private Token ReadCommand(int begin) =>
        At(begin + 1) is ';' or '\\'
            ? new Token(TokenKind.Command, begin, begin + 2)
            : new Token(TokenKind.Command, begin, Trivia.LineEnd(text, begin, end));

    private Token ReadNumber(int begin)
    {
        var position = begin + 1;
        while (position < end && IsNumberPart(begin, position))
        {
            position++;
        }

        return new Token(TokenKind.Number, begin, position);
    }

    private bool IsNumberPart(int begin, int position)
    {
        var c = text[position];
        return c switch
        {
            '.' => At(position + 1) != '.',
            '+' or '-' => Characters.Fold(text[position - 1]) == 'e' && Characters.Fold(At(begin + 1)) != 'x' && Characters.IsDigit(At(position + 1)),
            _ => Characters.IsDigit(c) || Characters.IsNameStart(c),
        };
    }

    private Token ReadOperator(int begin)
    {
        var position = begin + 1;
        while (position < end && Characters.IsOperator(text[position]) && !Trivia.StartsComment(text, position, end))
        {
            position++;
        }

        return new Token(TokenKind.Symbol, begin, position);
    }
}
