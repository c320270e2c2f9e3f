namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Leaves out what is of no interest, with all parentheses and brackets in it.</summary>
internal static class Skip
{
    /// <summary>From an opening parenthesis to behind the closing one; nothing where there is none.</summary>
    public static void Parentheses(TokenCursor cursor)
    {
        if (!cursor.Is('('))
        {
            return;
        }

        var depth = 0;
        do
        {
            depth += Depth(cursor);
            cursor.Next();
        }
        while (depth > 0 && !cursor.AtEnd);

        if (depth > 0)
        {
            cursor.Fail("\")\"");
        }
    }

    /// <summary>One token, or all between parentheses.</summary>
    public static void One(TokenCursor cursor)
    {
        if (cursor.Is('('))
        {
            Parentheses(cursor);
        }
        else
        {
            cursor.Next();
        }
    }

    /// <summary>Up to a comma or closing parenthesis that belongs to no parenthesis opened here, or to the end.</summary>
    public static void ToComma(TokenCursor cursor)
    {
        var depth = 0;
        while (!cursor.AtEnd && !(depth == 0 && (cursor.Is(',') || cursor.Is(')'))))
        {
            depth += Depth(cursor);
            cursor.Next();
        }
    }

    public static void ToEnd(TokenCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            cursor.Next();
        }
    }

    /// <summary>What the token adds to the number of open parentheses and brackets.</summary>
    public static int Depth(TokenCursor cursor) =>
        cursor.Is('(') || cursor.Is('[') ? 1 : cursor.Is(')') || cursor.Is(']') ? -1 : 0;
}
