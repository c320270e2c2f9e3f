namespace TypedCdc.Generators.Schema.Sql;

/// <summary>The lines of data that follow <c>COPY … FROM stdin;</c>, up to a line of <c>\.</c>.</summary>
internal static class CopyData
{
    private const string EndMark = "\\.";

    public static bool Follows(string text, IReadOnlyList<Token> statement)
    {
        if (statement.Count == 0 || !statement[0].Is(text, "copy"))
        {
            return false;
        }

        for (var i = 1; i < statement.Count; i++)
        {
            if (statement[i].Is(text, "stdin") && statement[i - 1].Is(text, "from"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offset behind the data, or -1: without a mark there are none, and what follows is SQL.</summary>
    public static int End(string text, int position, int end)
    {
        var from = position;
        while (from < end && text.IndexOf(EndMark, from, end - from, StringComparison.Ordinal) is var mark and >= 0)
        {
            var behind = mark + EndMark.Length;
            if (Characters.IsLineEnd(text[mark - 1]) && (behind >= end || Characters.IsLineEnd(text[behind])))
            {
                return behind;
            }

            from = behind;
        }

        return -1;
    }
}
