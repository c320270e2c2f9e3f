using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>
/// A DO statement. Its code is not run, for that would take a database; this only tells whether it seems to change
/// the schema.
/// </summary>
internal static class ProceduralBlock
{
    /// <summary>The code, or null where it changes nothing that matters.</summary>
    public static UnreadCode? Read(string text, IReadOnlyList<Token> tokens)
    {
        if (!tokens[0].Is(text, "do"))
        {
            return null;
        }

        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Text && CodeReader.Read(TokenText.Value(text, token)) is { } code)
            {
                return code;
            }
        }

        return null;
    }
}
