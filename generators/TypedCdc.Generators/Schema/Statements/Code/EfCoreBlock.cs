using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>
/// The blocks of <c>dotnet ef migrations script --idempotent</c>: <c>DO $EF$ BEGIN IF NOT EXISTS(SELECT 1 FROM …) THEN …; END IF; END $EF$</c>.
/// They ask for nothing but whether the migration has been applied, or the schema is there; on an empty database each is run.
/// </summary>
/// <remarks>Source: Npgsql.EntityFrameworkCore.PostgreSQL, NpgsqlHistoryRepository and NpgsqlMigrationsSqlGenerator.</remarks>
internal static class EfCoreBlock
{
    private const string Tag = "$EF$";

    /// <summary>One for the migration, and one for a schema that it makes.</summary>
    private const int MostConditions = 2;

    private static readonly string[] Start = ["begin", "if", "not", "exists", "(", "select", "1", "from"];

    /// <summary>Where the code is, or null for another statement.</summary>
    public static TextRange? CodeOf(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count != 2 || !tokens[0].Is(text, "do") || string.CompareOrdinal(text, tokens[1].Start, Tag, 0, Tag.Length) != 0)
        {
            return null;
        }

        var code = new TextRange(tokens[1].Start + Tag.Length, tokens[1].Length - (2 * Tag.Length));
        var tokenizer = new Tokenizer(text, code.Start, code.End);
        return Array.TrueForAll(Start, expected => IsSame(text, tokenizer.Next(), expected)) ? code : null;
    }

    /// <summary>The statements of the code, without what stands around them.</summary>
    public static IEnumerable<IReadOnlyList<Token>> StatementsIn(string text, TextRange code)
    {
        var splitter = new StatementSplitter(text, code.Start, code.End);
        for (var isFirst = true; splitter.Next(); isFirst = false)
        {
            var statement = splitter.Tokens;
            for (var conditions = isFirst ? MostConditions : 0; conditions > 0 && IsConditional(text, statement); conditions--)
            {
                statement = BehindCondition(text, statement);
            }

            if (statement.Count > 0 && !statement[0].Is(text, "end"))
            {
                yield return statement;
            }
        }
    }

    private static bool IsConditional(string text, IReadOnlyList<Token> statement) =>
        statement.Count > 0 && (statement[0].Is(text, "begin") || statement[0].Is(text, "if"));

    private static IReadOnlyList<Token> BehindCondition(string text, IReadOnlyList<Token> tokens)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Is(text, '(') ? 1 : tokens[i].Is(text, ')') ? -1 : 0;
            if (depth == 0 && tokens[i].Is(text, "then"))
            {
                return [.. tokens.Skip(i + 1)];
            }
        }

        return [];
    }

    private static bool IsSame(string text, Token token, string expected) =>
        token.Length == expected.Length && string.Compare(text, token.Start, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
