using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Reads names.</summary>
internal static class NameReader
{
    /// <summary>A name with or without a schema; a database's name before it is left out.</summary>
    /// <param name="cursor">At the name.</param>
    /// <param name="expected">What it names, for the message.</param>
    public static ObjectName ReadObject(TokenCursor cursor, string expected)
    {
        var start = cursor.Current.Start;
        string? schema = null;
        var name = cursor.TakeName(expected);
        while (cursor.Take('.'))
        {
            schema = Placeholder.Is(name) ? null : name;
            name = cursor.TakeName(expected);
        }

        return new ObjectName(schema, name, new TextRange(start, cursor.PreviousEnd - start));
    }

    /// <summary>Names of objects with commas between.</summary>
    public static List<ObjectName> ReadObjects(TokenCursor cursor, string expected)
    {
        var names = new List<ObjectName>();
        do
        {
            names.Add(ReadObject(cursor, expected));
        }
        while (cursor.Take(','));
        return names;
    }

    /// <summary>A table's name, before and behind which ONLY and * may stand.</summary>
    public static ObjectName ReadTable(TokenCursor cursor, out bool isOnly)
    {
        isOnly = cursor.Take("only");
        var isParenthesised = isOnly && cursor.Take('(');
        var name = ReadObject(cursor, "a table's name");
        if (isParenthesised)
        {
            cursor.Expect(')');
        }

        cursor.Take('*');
        return name;
    }

    /// <summary>Names of columns in parentheses.</summary>
    public static List<string> ReadColumns(TokenCursor cursor)
    {
        var columns = new List<string>();
        cursor.Expect('(');
        do
        {
            columns.Add(cursor.TakeName("a column's name"));
        }
        while (cursor.Take(','));
        cursor.Expect(')');
        return columns;
    }
}
