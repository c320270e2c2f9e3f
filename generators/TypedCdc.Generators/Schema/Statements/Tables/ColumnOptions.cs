using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>What may stand in a column and says nothing of it that matters here.</summary>
internal static class ColumnOptions
{
    public static void Skip(TokenCursor cursor)
    {
        if (cursor.Take("null") || TakeAttribute(cursor))
        {
            return;
        }

        if (cursor.Take("check") || cursor.Take("options"))
        {
            Sql.Skip.Parentheses(cursor);
        }
        else if (cursor.Take("references"))
        {
            SkipReference(cursor);
        }
        else if (cursor.Take("collate"))
        {
            NameReader.ReadObject(cursor, "a collation");
        }
        else if (cursor.Take("compression"))
        {
            cursor.TakeName("a method");
        }
        else
        {
            cursor.Fail("a column constraint, \",\" or \")\"");
        }
    }

    private static bool TakeAttribute(TokenCursor cursor) =>
        cursor.Take("not", "deferrable") || cursor.Take("deferrable")
        || cursor.Take("initially", "deferred") || cursor.Take("initially", "immediate")
        || cursor.Take("no", "inherit") || cursor.Take("not", "valid")
        || cursor.Take("not", "enforced") || cursor.Take("enforced");

    private static void SkipReference(TokenCursor cursor)
    {
        NameReader.ReadObject(cursor, "a table's name");
        Sql.Skip.Parentheses(cursor);
        if (cursor.Take("match"))
        {
            cursor.TakeName("FULL, PARTIAL or SIMPLE");
        }

        while (cursor.Take("on", "delete") || cursor.Take("on", "update"))
        {
            SkipAction(cursor);
        }
    }

    private static void SkipAction(TokenCursor cursor)
    {
        if (cursor.Take("set", "null") || cursor.Take("set", "default"))
        {
            Sql.Skip.Parentheses(cursor);
        }
        else if (!cursor.Take("no", "action") && !cursor.Take("restrict") && !cursor.Take("cascade"))
        {
            cursor.Fail("a referential action");
        }
    }
}
