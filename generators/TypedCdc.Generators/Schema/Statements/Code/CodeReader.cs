using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>Looks in code for statements that change the schema: they stand there as they are, or in the texts that it runs.</summary>
internal sealed class CodeReader
{
    /// <summary>Texts in texts: format('EXECUTE ''…''').</summary>
    private const int MostDepth = 3;

    private static readonly string[] Verbs = ["create", "alter", "drop"];
    private static readonly string[] Objects = ["table", "type", "domain", "publication", "schema"];

    /// <summary>Words that may stand between the two.</summary>
    private static readonly string[] Between = ["unlogged", "foreign", "or", "replace", "global", "local"];

    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private string? _change;
    private bool _isComposed;
    private bool _isCreation = true;

    /// <summary>What the code seems to change, or null for nothing that matters.</summary>
    public static UnreadCode? Read(string code)
    {
        if (!Array.Exists(Verbs, verb => code.IndexOf(verb, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        var reader = new CodeReader();
        reader.Read(code, depth: 0);
        return reader._change is { } change ? new UnreadCode(change, reader._isComposed ? reader._all : reader._changed, reader._isCreation) : null;
    }

    private void Read(string code, int depth)
    {
        var tokens = Tokens(code);
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsName(tokens[i]))
            {
                _all.Add(TokenText.Name(code, tokens[i]));
                if (i >= end && ChangeAt(code, tokens, i) is { } change)
                {
                    end = EndOf(code, tokens, i);
                    ReadChange(code, tokens.GetRange(i, end - i), change);
                }
            }
            else if (tokens[i].Kind == TokenKind.Text && depth < MostDepth)
            {
                Read(TokenText.Value(code, tokens[i]), depth + 1);
            }
        }
    }

    private static List<Token> Tokens(string code)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(code, 0, code.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>The words of the change that starts there, or null where none does.</summary>
    private static string? ChangeAt(string code, List<Token> tokens, int index)
    {
        if (Find(code, tokens[index], Verbs) is not { } verb)
        {
            return null;
        }

        var next = index + 1;
        while (next < tokens.Count && Find(code, tokens[next], Between) is not null)
        {
            next++;
        }

        return next < tokens.Count && Find(code, tokens[next], Objects) is { } changed
            ? $"{verb} {changed}".ToUpperInvariant()
            : null;
    }

    private static string? Find(string code, Token token, string[] words) => Array.Find(words, word => token.Is(code, word));

    private static int EndOf(string code, List<Token> tokens, int start)
    {
        var end = tokens.FindIndex(start, token => token.Is(code, ';'));
        return end < 0 ? tokens.Count : end;
    }

    private void ReadChange(string code, List<Token> tokens, string change)
    {
        var cursor = new TokenCursor(code, tokens);
        var statement = StatementReader.Read(cursor);
        _isComposed |= cursor.Failure is not null;
        if (cursor.Failure is null && !Matters(statement))
        {
            return;
        }

        _change ??= change;
        _isCreation &= tokens[0].Is(code, "create");
        if (statement is CreateTable table)
        {
            _changed.Add(table.Name.Name);
        }
        else
        {
            _changed.UnionWith(tokens.Where(IsName).Select(name => TokenText.Name(code, name)));
        }
    }

    /// <summary>Foreign keys, checks and owners are of no interest.</summary>
    private static bool Matters(Statement? statement) => statement switch
    {
        null => false,
        AlterTable alter => alter.Actions.Any(action => action is not (DropConstraint or RenameConstraint or ValidateConstraint)),
        CreateTable table => table.Persistence != TablePersistence.Temporary,
        _ => true,
    };

    private static bool IsName(Token token) => token.Kind is TokenKind.Word or TokenKind.QuotedName;
}
