namespace TypedCdc.Generators.Schema.Sql;

/// <summary>
/// Cuts a script into statements, and takes the commands of psql and the data of COPY out of it. Of a statement that says
/// nothing of a schema only the first word is kept.
/// </summary>
internal sealed class StatementSplitter(string text, int start, int end)
{
    private readonly Tokenizer _tokenizer = new(text, start, end);
    private readonly List<Token> _tokens = [];
    private StatementShape _shape = new(text);
    private bool _isKept;
    private bool _hasData = true;

    /// <summary>The tokens of the statement, or the one of a command.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Goes to the next statement or command.</summary>
    public bool Next()
    {
        _tokens.Clear();
        _shape = new StatementShape(text);
        while (true)
        {
            var token = _tokenizer.Next();
            if (token.Kind == TokenKind.End)
            {
                return _tokens.Count > 0;
            }

            if (token.Kind == TokenKind.Command ? Ends(token) : Add(token))
            {
                return true;
            }
        }
    }

    /// <summary>Whether a command stands alone, or ends the statement that it stands in.</summary>
    private bool Ends(Token command)
    {
        var isRun = PsqlCommand.EndsStatement(text, command);
        if (_tokens.Count > 0)
        {
            return isRun;
        }

        if (PsqlCommand.IsCopyFromHere(text, command))
        {
            SkipData(command.End);
        }

        if (!isRun)
        {
            _tokens.Add(command);
        }

        return !isRun;
    }

    /// <summary>Whether the statement is at its end.</summary>
    private bool Add(Token token)
    {
        if (token.Is(text, ';') && _shape.EndsAtSemicolon)
        {
            return EndStatement();
        }

        if (_tokens.Count == 0)
        {
            _isKept = SchemaWords.StartStatement(text, token);
        }

        if (_isKept || _tokens.Count == 0 || token.Kind == TokenKind.Unclosed)
        {
            _tokens.Add(token);
            _shape.Add(token);
        }

        return token.Kind == TokenKind.Unclosed;
    }

    private bool EndStatement()
    {
        if (CopyData.Follows(text, _tokens))
        {
            SkipData(_tokenizer.Position);
        }

        return _tokens.Count > 0;
    }

    /// <summary>A search that found no end is not made again: many of them would take the square of the time.</summary>
    private void SkipData(int position)
    {
        var behind = _hasData ? CopyData.End(text, position, end) : -1;
        _hasData = behind >= 0;
        _tokenizer.Position = _hasData ? behind : position;
    }
}
