using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Sessions;

/// <summary>Reads the statements that set the search path: SET, RESET and <c>SELECT set_config(…)</c>.</summary>
internal static class SearchPathReader
{
    private const string Setting = "search_path";

    /// <summary>Every name without a schema is looked for in all of them.</summary>
    private const int MostSchemas = 100;

    /// <summary>From behind SET; null where it sets something else.</summary>
    public static SetSearchPath? ReadSet(TokenCursor cursor)
    {
        var isLocal = cursor.Take("local");
        cursor.Take("session");
        if (cursor.Is("schema") && cursor.Peek(1).Kind == TokenKind.Text)
        {
            cursor.Next();
            return new SetSearchPath([cursor.TakeText("a schema's name")], isLocal);
        }

        if (!cursor.Take(Setting) || !(cursor.Take("to") || cursor.Take('=')))
        {
            return null;
        }

        return new SetSearchPath(cursor.Take("default") ? null : ReadSchemas(cursor), isLocal);
    }

    /// <summary>From behind RESET or DISCARD.</summary>
    public static SetSearchPath? ReadReset(TokenCursor cursor) =>
        cursor.Take(Setting) || cursor.Take("all") ? new SetSearchPath(Schemas: null, IsLocal: false) : null;

    /// <summary>From behind SELECT: <c>set_config('search_path', value, is_local)</c>, as pg_dump writes it.</summary>
    public static SetSearchPath? ReadSetConfig(TokenCursor cursor)
    {
        if (cursor.Take("pg_catalog"))
        {
            cursor.Expect('.');
        }

        cursor.Expect("set_config");
        cursor.Expect('(');
        if (TakeConstant(cursor) != Setting || !cursor.Take(',') || TakeConstant(cursor) is not { } value || !cursor.Take(','))
        {
            return null;
        }

        var isLocal = cursor.Take("true");
        Skip.ToEnd(cursor);
        return new SetSearchPath(ReadValue(cursor, value), isLocal);
    }

    private static string? TakeConstant(TokenCursor cursor) =>
        cursor.Current.Kind == TokenKind.Text ? cursor.TakeText("a text") : null;

    private static List<string> ReadSchemas(TokenCursor cursor)
    {
        var schemas = new List<string>();
        do
        {
            schemas.Add(cursor.Current.Kind == TokenKind.Text
                ? CatalogueLength.Cut(cursor.TakeText("a schema's name"))
                : cursor.TakeName("a schema's name"));
        }
        while (cursor.Take(','));
        if (schemas.Count > MostSchemas)
        {
            cursor.Fail($"no more than {MostSchemas} schemas before this");
        }

        return schemas;
    }

    /// <summary>A list of names in one text, which may be empty.</summary>
    private static List<string> ReadValue(TokenCursor cursor, string value)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(value, 0, value.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            tokens.Add(token);
        }

        if (tokens.Count == 0)
        {
            return [];
        }

        var names = new TokenCursor(value, tokens);
        var schemas = ReadSchemas(names);
        if (names.Failure is not null || !names.AtEnd)
        {
            cursor.Fail("a list of schemas in the text before this");
        }

        return schemas;
    }
}
