namespace TypedCdc.Generators.Schema.Sql;

/// <summary>
/// Knows of the two statements that have semicolons inside: a function of standard SQL, <c>BEGIN ATOMIC … END</c>, and a rule,
/// <c>DO (…; …)</c>. In all others a semicolon ends even a statement with open parentheses, so that one slip does not
/// swallow the rest of the file.
/// </summary>
/// <remarks>Source: psqlscan.l of PostgreSQL.</remarks>
internal struct StatementShape(string text)
{
    private int _count;
    private Token _previous;
    private bool _isCreate;
    private bool _isRoutine;
    private bool _isRule;
    private int _parentheses;
    private int _bodies;

    public readonly bool EndsAtSemicolon => !(_isRule && _parentheses > 0) && _bodies == 0;

    public void Add(Token token)
    {
        if (token.Kind == TokenKind.Word)
        {
            AddWord(token);
        }
        else if (_isRule)
        {
            _parentheses += token.Is(text, '(') ? 1 : token.Is(text, ')') ? -1 : 0;
        }

        _previous = token;
        _count++;
    }

    private void AddWord(Token token)
    {
        if (_count == 0)
        {
            _isCreate = token.Is(text, "create");
        }
        else if (_isCreate && (_count == 1 || (_count == 3 && _previous.Is(text, "replace"))))
        {
            _isRoutine |= token.Is(text, "function") || token.Is(text, "procedure");
            _isRule |= token.Is(text, "rule");
        }
        else if (_isRoutine)
        {
            AddBodyWord(token);
        }
    }

    private void AddBodyWord(Token token)
    {
        if (_bodies == 0)
        {
            _bodies = token.Is(text, "atomic") && _previous.Is(text, "begin") ? 1 : 0;
        }
        else if (token.Is(text, "case"))
        {
            _bodies++;
        }
        else if (token.Is(text, "end"))
        {
            _bodies--;
        }
    }
}
