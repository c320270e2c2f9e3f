using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads the expression behind DEFAULT, which ends where the next constraint of the column starts.</summary>
internal static class DefaultExpression
{
    private static readonly string[] NextConstraint =
        ["constraint", "not", "null", "check", "unique", "primary", "references", "collate", "deferrable", "initially"];

    /// <summary>The expression as it is written.</summary>
    public static string Read(TokenCursor cursor)
    {
        var start = cursor.Current.Start;
        var depth = 0;
        var cases = 0;
        var isFirst = true;
        while (!cursor.AtEnd && (depth > 0 || cases > 0 || !EndsBefore(cursor, isFirst)))
        {
            // Between CASE and END stand conditions with NOT and NULL of their own.
            cases += cursor.Is("case") ? 1 : cursor.Is("end") && cases > 0 ? -1 : 0;
            depth += Skip.Depth(cursor);
            isFirst = false;

            // IS NOT DISTINCT FROM
            if (cursor.Take("is", "not"))
            {
                continue;
            }

            cursor.Next();
        }

        if (isFirst)
        {
            cursor.Fail("an expression");
        }

        return cursor.Source(start, cursor.PreviousEnd);
    }

    /// <summary>The first word may be NULL, or one that starts a constraint elsewhere.</summary>
    private static bool EndsBefore(TokenCursor cursor, bool isFirst) =>
        cursor.Is(',') || cursor.Is(')') || (!isFirst && StartsConstraint(cursor));

    private static bool StartsConstraint(TokenCursor cursor) =>
        cursor.Is("generated", "always") || cursor.Is("generated", "by")
        || (cursor.Current.Kind == TokenKind.Word && Array.IndexOf(NextConstraint, cursor.Word) >= 0);
}
