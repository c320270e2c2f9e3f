using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>
/// A DO statement. Its code is not run, for that would take a database; this only tells whether it seems to change
/// the schema.
/// </summary>
internal static class ProceduralBlock
{
    private static readonly string[] Verbs = ["create", "alter", "drop"];
    private static readonly string[] Objects = ["table", "type", "domain", "publication", "schema"];

    /// <summary>Words that may stand between the two.</summary>
    private static readonly string[] Between = ["unlogged", "foreign", "or", "replace", "global", "local"];

    /// <summary>The words of the first change, such as CREATE TABLE, or null where there is none.</summary>
    public static string? ChangeIn(string text, IReadOnlyList<Token> tokens)
    {
        if (!tokens[0].Is(text, "do"))
        {
            return null;
        }

        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Text && ChangeIn(TokenText.Value(text, token)) is { } change)
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>Looks at words alone: dynamic SQL stands in quotations.</summary>
    private static string? ChangeIn(string code)
    {
        string? verb = null;
        for (var position = 0; position < code.Length;)
        {
            var end = WordEnd(code, position);
            if (end > position)
            {
                var word = new Token(TokenKind.Word, position, end);
                if (verb is not null && Find(code, word, Objects) is { } found)
                {
                    return $"{verb} {found}".ToUpperInvariant();
                }

                verb = Find(code, word, Verbs) ?? (Find(code, word, Between) is null ? null : verb);
            }

            position = end + 1;
        }

        return null;
    }

    private static string? Find(string code, Token word, string[] words) => Array.Find(words, candidate => word.Is(code, candidate));

    private static int WordEnd(string code, int position)
    {
        while (position < code.Length && Characters.IsNamePart(code[position]))
        {
            position++;
        }

        return position;
    }
}
