using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Tables;

/// <summary>Reads constraints of tables: keys and NOT NULL matter, the others are left out whole.</summary>
internal static class TableConstraintReader
{
    /// <summary>Whether a constraint stands here, and no column.</summary>
    public static bool IsHere(TokenCursor cursor) =>
        cursor.Is("constraint") || KeyReader.IsHere(cursor) || IsNotNull(cursor) || IsOther(cursor);

    /// <summary>The constraint, or null where it is of no interest.</summary>
    public static TableElement? Read(TokenCursor cursor)
    {
        var name = cursor.Take("constraint") ? cursor.TakeName("a constraint's name") : null;
        if (KeyReader.IsHere(cursor))
        {
            return new TableElement { Key = KeyReader.ReadOfTable(cursor, name) };
        }

        if (cursor.Take("not", "null"))
        {
            var column = cursor.TakeName("a column's name");
            var attributes = ConstraintAttributes.Read(cursor);
            return new TableElement { NotNull = new NotNullDeclaration(name, column, attributes.IsInherited, attributes.IsValid) };
        }

        if (!IsOther(cursor))
        {
            cursor.Fail("a table constraint");
        }

        Skip.ToComma(cursor);
        return null;
    }

    private static bool IsNotNull(TokenCursor cursor) => cursor.Is("not", "null");

    /// <summary>A column may be called EXCLUDE or the like; a type follows then.</summary>
    private static bool IsOther(TokenCursor cursor) =>
        cursor.Is("check") || cursor.Is("foreign", "key")
        || (cursor.Is("exclude") && (cursor.Peek(1).Is(cursor.Text, "using") || cursor.Peek(1).Is(cursor.Text, '(')));
}
