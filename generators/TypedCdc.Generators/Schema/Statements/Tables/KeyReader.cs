using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads PRIMARY KEY and UNIQUE.</summary>
internal static class KeyReader
{
    public static bool IsHere(TokenCursor cursor) => cursor.Is("primary", "key") || cursor.Is("unique");

    /// <summary>Behind the name of the constraint, in a table.</summary>
    public static KeyDeclaration ReadOfTable(TokenCursor cursor, string? constraint)
    {
        var start = cursor.Current.Start;
        var isPrimary = TakeKind(cursor);
        var areDistinct = TakeNullsDistinct(cursor);
        if (cursor.Take("using", "index"))
        {
            var index = cursor.TakeName("an index's name");
            return Finish(cursor, new KeyDeclaration(constraint, isPrimary, [], Range(cursor, start)) { UsingIndex = index });
        }

        var columns = ReadColumns(cursor);
        var included = cursor.Take("include") ? NameReader.ReadColumns(cursor) : [];
        return Finish(cursor, new KeyDeclaration(constraint, isPrimary, columns, Range(cursor, start))
        {
            Included = included,
            AreNullsDistinct = areDistinct,
        });
    }

    /// <summary>Behind the name of the constraint, in a column.</summary>
    public static KeyDeclaration ReadOfColumn(TokenCursor cursor, string? constraint, string column)
    {
        var start = cursor.Current.Start;
        var isPrimary = TakeKind(cursor);
        var areDistinct = TakeNullsDistinct(cursor);
        return Finish(cursor, new KeyDeclaration(constraint, isPrimary, [column], Range(cursor, start)) { AreNullsDistinct = areDistinct });
    }

    public static bool TakeNullsDistinct(TokenCursor cursor) =>
        cursor.Take("nulls", "distinct") || !cursor.Take("nulls", "not", "distinct");

    private static bool TakeKind(TokenCursor cursor) => cursor.Take("primary", "key") || !cursor.Take("unique");

    private static TextRange Range(TokenCursor cursor, int start) => new(start, cursor.PreviousEnd - start);

    private static List<string> ReadColumns(TokenCursor cursor)
    {
        var columns = new List<string>();
        cursor.Expect('(');
        do
        {
            columns.Add(cursor.TakeName("a column's name"));
            cursor.Take("without", "overlaps");
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return columns;
    }

    private static KeyDeclaration Finish(TokenCursor cursor, KeyDeclaration key)
    {
        if (cursor.Take("with"))
        {
            Skip.Parentheses(cursor);
        }

        if (cursor.Take("using", "index", "tablespace"))
        {
            cursor.TakeName("a tablespace's name");
        }

        return key with { IsDeferrable = ConstraintAttributes.Read(cursor).IsDeferrable };
    }
}
