using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Indexes;

/// <summary>Reads CREATE INDEX from behind INDEX.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-createindex.html.</remarks>
internal static class CreateIndexReader
{
    public static CreateIndex Read(TokenCursor cursor, bool isUnique)
    {
        cursor.Take("concurrently");
        var ifNotExists = Modifiers.TakeIfNotExists(cursor);
        var name = cursor.Is("on") ? null : NameReader.ReadObject(cursor, "an index's name");
        cursor.Expect("on");
        var table = NameReader.ReadTable(cursor, out var isOnly);
        if (cursor.Take("using"))
        {
            cursor.TakeName("an index method");
        }

        var start = cursor.Current.Start;
        var columns = ReadColumns(cursor);
        var included = cursor.Take("include") ? ReadColumns(cursor) : [];
        var areNullsDistinct = Tables.KeyReader.TakeNullsDistinct(cursor);
        var hasExpressions = columns.Exists(column => column.IsExpression);
        var isPartial = TakeTail(cursor);
        return new CreateIndex(name, table)
        {
            IfNotExists = ifNotExists,
            IsUnique = isUnique,
            IsOnly = isOnly,
            Columns = [.. columns.Select(column => column.Name)],
            Included = [.. included.Select(column => column.Name)],
            HasExpressions = hasExpressions,
            AreNullsDistinct = areNullsDistinct,
            IsPartial = isPartial,
            Expressions = hasExpressions || isPartial ? cursor.Source(start, cursor.PreviousEnd) : null,
        };
    }

    private static List<IndexColumn> ReadColumns(TokenCursor cursor)
    {
        var columns = new List<IndexColumn>();
        cursor.Expect('(');
        do
        {
            columns.Add(IndexColumn.Read(cursor));
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return columns;
    }

    /// <summary>Whether a condition follows.</summary>
    private static bool TakeTail(TokenCursor cursor)
    {
        if (cursor.Take("with"))
        {
            Skip.Parentheses(cursor);
        }

        if (cursor.Take("tablespace"))
        {
            cursor.TakeName("a tablespace's name");
        }

        var isPartial = cursor.Take("where");
        if (isPartial)
        {
            Skip.ToEnd(cursor);
        }

        return isPartial;
    }
}
