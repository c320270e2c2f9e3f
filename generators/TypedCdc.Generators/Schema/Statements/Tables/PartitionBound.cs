using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Which rows a partition takes: of no interest here.</summary>
internal static class PartitionBound
{
    public static void Skip(TokenCursor cursor)
    {
        if (cursor.Take("default"))
        {
            return;
        }

        cursor.Expect("for");
        cursor.Expect("values");
        if (!cursor.Take("in") && !cursor.Take("from") && !cursor.Take("with"))
        {
            cursor.Fail("IN, FROM or WITH");
        }

        Sql.Skip.Parentheses(cursor);
        if (cursor.Take("to"))
        {
            Sql.Skip.Parentheses(cursor);
        }
    }
}
