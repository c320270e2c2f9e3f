using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Indexes;

/// <summary>A column or expression of an index.</summary>
/// <param name="Name">Of the column; for an expression, the name that PostgreSQL would give it.</param>
/// <param name="IsExpression">Whether it is an expression.</param>
internal readonly record struct IndexColumn(string Name, bool IsExpression)
{
    public static IndexColumn Read(TokenCursor cursor)
    {
        var isNamed = cursor.Current.Kind is TokenKind.Word or TokenKind.QuotedName;
        var name = isNamed ? cursor.TakeName("a column's name") : "expr";
        while (isNamed && cursor.Take('.'))
        {
            name = cursor.TakeName("a function's name");
        }

        // A name with parentheses behind it is a function; operator classes have theirs further behind.
        var isExpression = !isNamed || cursor.Is('(');
        if (!isNamed && !cursor.Is('('))
        {
            cursor.Fail("a column or an expression");
        }

        Skip.ToComma(cursor);
        return new IndexColumn(name, isExpression);
    }
}
