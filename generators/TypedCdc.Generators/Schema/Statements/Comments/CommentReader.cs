using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Comments;

/// <summary>Reads COMMENT from behind the word; those on other things than tables and columns are left out.</summary>
internal static class CommentReader
{
    public static CommentOn? Read(TokenCursor cursor)
    {
        cursor.Expect("on");
        if (cursor.Take("column"))
        {
            return ReadOnColumn(cursor);
        }

        var isTable = cursor.Take("table") || cursor.Take("view") || cursor.Take("foreign", "table") || cursor.Take("materialized", "view");
        return isTable ? new CommentOn(NameReader.ReadObject(cursor, "a table's name"), Column: null, ReadText(cursor)) : null;
    }

    private static CommentOn ReadOnColumn(TokenCursor cursor)
    {
        var range = cursor.Current.Range;
        var names = new List<string>();
        do
        {
            names.Add(cursor.TakeName("a table's and a column's name"));
        }
        while (cursor.Take('.'));
        if (names.Count < 2)
        {
            cursor.Fail("\".\" and a column's name");
            names.Add("");
        }

        var table = new ObjectName(names.Count > 2 ? names[names.Count - 3] : null, names[names.Count - 2], range);
        return new CommentOn(table, names[names.Count - 1], ReadText(cursor));
    }

    private static string? ReadText(TokenCursor cursor)
    {
        cursor.Expect("is");
        if (cursor.Take("null"))
        {
            return null;
        }

        // An empty comment is none; CreateComments in comment.c.
        var text = cursor.TakeText("a comment");
        return text.Length == 0 ? null : text;
    }
}
