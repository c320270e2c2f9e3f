using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>What stands behind a table's columns and says nothing that matters here.</summary>
internal static class TableOptions
{
    public static void Skip(TokenCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            if (cursor.Take("with") || cursor.Take("options"))
            {
                Sql.Skip.Parentheses(cursor);
            }
            else if (cursor.Take("using") || cursor.Take("tablespace") || cursor.Take("server"))
            {
                cursor.TakeName("a name");
            }
            else if (!cursor.Take("without", "oids") && !TakeOnCommit(cursor))
            {
                cursor.Fail("the end of the statement or an option of the table");
            }
        }
    }

    private static bool TakeOnCommit(TokenCursor cursor) =>
        cursor.Take("on", "commit")
        && (cursor.Take("preserve", "rows") || cursor.Take("delete", "rows") || cursor.Take("drop"));
}
