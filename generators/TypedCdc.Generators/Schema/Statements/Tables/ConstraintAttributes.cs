using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>The words behind a constraint.</summary>
/// <param name="IsDeferrable">Whether the check may wait for the end of the transaction.</param>
/// <param name="IsInherited">Whether it holds for tables that inherit.</param>
/// <param name="IsValid">Whether it holds for the rows that are there.</param>
internal readonly record struct ConstraintAttributes(bool IsDeferrable, bool IsInherited, bool IsValid)
{
    public static ConstraintAttributes Read(TokenCursor cursor)
    {
        var attributes = new ConstraintAttributes(IsDeferrable: false, IsInherited: true, IsValid: true);
        while (Next(cursor, attributes) is { } next)
        {
            attributes = next;
        }

        return attributes;
    }

    /// <summary>With one more attribute, or null where none follows.</summary>
    private static ConstraintAttributes? Next(TokenCursor cursor, ConstraintAttributes so)
    {
        if (cursor.Take("not", "deferrable") || cursor.Take("initially", "immediate") || TakeEnforcement(cursor))
        {
            return so;
        }

        return cursor.Take("deferrable") || cursor.Take("initially", "deferred") ? so with { IsDeferrable = true }
            : cursor.Take("no", "inherit") ? so with { IsInherited = false }
            : cursor.Take("not", "valid") ? so with { IsValid = false }
            : null;
    }

    private static bool TakeEnforcement(TokenCursor cursor) => cursor.Take("enforced") || cursor.Take("not", "enforced");
}
