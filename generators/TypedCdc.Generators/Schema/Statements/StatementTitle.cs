using System.Text;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>The first words of a statement, for messages: ALTER TABLE app.orders.</summary>
internal static class StatementTitle
{
    private const int MostTokens = 6;

    public static string Of(string text, IReadOnlyList<Token> tokens)
    {
        var title = new StringBuilder();
        for (var i = 0; i < tokens.Count && i < MostTokens && !EndsTitle(text, tokens[i]); i++)
        {
            var isGlued = tokens[i].Is(text, '.') || (i > 0 && tokens[i - 1].Is(text, '.'));
            title.Append(i == 0 || isGlued ? "" : " ").Append(text, tokens[i].Start, tokens[i].Length);
        }

        return title.ToString();
    }

    private static bool EndsTitle(string text, Token token) =>
        token.Kind is not (TokenKind.Word or TokenKind.QuotedName) && !token.Is(text, '.');
}
