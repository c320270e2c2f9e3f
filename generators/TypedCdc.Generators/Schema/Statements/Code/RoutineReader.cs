using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Code;

/// <summary>Reads functions and procedures, and calls of them, as far as they may change the schema.</summary>
internal static class RoutineReader
{
    /// <summary>CREATE FUNCTION from behind FUNCTION; null for one that changes nothing.</summary>
    public static CreateRoutine? ReadCreate(TokenCursor cursor)
    {
        var name = NameReader.ReadObject(cursor, "a function's name");
        for (; !cursor.AtEnd; cursor.Next())
        {
            if (cursor.Current.Kind == TokenKind.Text && CodeReader.Read(TokenText.Value(cursor.Text, cursor.Current)) is { } code)
            {
                Skip.ToEnd(cursor);
                return new CreateRoutine(name.Name, code);
            }
        }

        return null;
    }

    /// <summary>SELECT or CALL from its first word on; null where nothing is called.</summary>
    public static CallRoutines? ReadCall(TokenCursor cursor)
    {
        var routines = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (; !cursor.AtEnd; cursor.Next())
        {
            if (cursor.Current.Kind == TokenKind.Text)
            {
                names.UnionWith(MentionedNames.In(TokenText.Value(cursor.Text, cursor.Current)));
            }
            else if (cursor.Current.Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                var name = TokenText.Name(cursor.Text, cursor.Current);
                names.Add(name);
                if (cursor.Peek(1).Is(cursor.Text, '('))
                {
                    routines.Add(name);
                }
            }
        }

        return routines.Count == 0 ? null : new CallRoutines(routines, names);
    }
}
