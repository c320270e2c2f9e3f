using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Schemas;

/// <summary>Reads CREATE SCHEMA from behind SCHEMA, with the statements in it, which no semicolon parts.</summary>
internal static class CreateSchemaReader
{
    public static CreateSchema Read(TokenCursor cursor)
    {
        Modifiers.TakeIfNotExists(cursor);
        var name = cursor.Is("authorization") ? null : cursor.TakeName("a schema's name");
        if (cursor.Take("authorization"))
        {
            // Without a name the schema has that of its owner.
            var owner = cursor.TakeName("a role");
            name ??= owner;
        }

        return new CreateSchema(name ?? "", ReadElements(cursor));
    }

    private static List<Statement> ReadElements(TokenCursor cursor)
    {
        var statements = new List<Statement>();
        while (!cursor.AtEnd)
        {
            if (Cut(cursor) is { } element && ReadElement(element) is { } statement)
            {
                statements.Add(statement);
                cursor.FailAs(element.Failure);
            }
        }

        return statements;
    }

    private static Statement? ReadElement(TokenCursor element)
    {
        var statement = CreateReader.Read(element, isElement: true);
        if (statement is not null && !element.AtEnd)
        {
            element.Fail("CREATE, GRANT or the end of the statement");
        }

        return statement;
    }

    /// <summary>The tokens up to the next CREATE or GRANT that starts an element; null where it is a GRANT.</summary>
    private static TokenCursor? Cut(TokenCursor cursor)
    {
        var isCreate = cursor.Is("create");
        if (!isCreate && !cursor.Is("grant"))
        {
            cursor.Fail("CREATE, GRANT or the end of the statement");
            return null;
        }

        var tokens = new List<Token>();
        do
        {
            tokens.Add(cursor.Next());
        }
        while (!cursor.AtEnd && !StartsElement(cursor, tokens[tokens.Count - 1]));
        return isCreate ? new TokenCursor(cursor.Text, tokens) : null;
    }

    /// <summary>GRANT CREATE and WITH GRANT OPTION stand inside an element.</summary>
    private static bool StartsElement(TokenCursor cursor, Token previous) =>
        (cursor.Is("create") || cursor.Is("grant"))
        && !previous.Is(cursor.Text, "grant") && !previous.Is(cursor.Text, "with") && !previous.Is(cursor.Text, ',');
}
