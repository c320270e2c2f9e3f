namespace TypedCdc.Generators.Schema.Sql;

/// <summary>The first words of statements that can say something of a schema, of a session, or of a transaction.</summary>
internal static class SchemaWords
{
    private static readonly string[] First =
    [
        "create", "alter", "drop", "comment", "set", "select", "do", "copy", "with", "begin", "start", "commit", "end",
        "rollback", "abort", "savepoint", "release", "reset", "discard", "call",
    ];

    public static bool StartStatement(string text, Token token)
    {
        foreach (var word in First)
        {
            if (token.Is(text, word))
            {
                return true;
            }
        }

        return token.Kind == TokenKind.Unclosed;
    }
}
