namespace TypedCdc.Generators.Schema.Sql;

/// <summary>White space and comments.</summary>
internal static class Trivia
{
    /// <summary>The offset of the next token, or of a comment that has no end.</summary>
    public static int Skip(string text, int position, int end, out bool isClosed)
    {
        isClosed = true;
        while (position < end)
        {
            if (Characters.IsSpace(text[position]) || (position == 0 && text[0] == '\uFEFF'))
            {
                position++;
            }
            else if (StartsLineComment(text, position, end))
            {
                position = LineEnd(text, position, end);
            }
            else if (StartsBlockComment(text, position, end))
            {
                var close = BlockEnd(text, position, end);
                if (close < 0)
                {
                    isClosed = false;
                    return position;
                }

                position = close;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    public static bool StartsComment(string text, int position, int end) =>
        StartsLineComment(text, position, end) || StartsBlockComment(text, position, end);

    /// <summary>The offset of the line's end, before its line break.</summary>
    public static int LineEnd(string text, int position, int end)
    {
        while (position < end && !Characters.IsLineEnd(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool StartsLineComment(string text, int position, int end) =>
        position + 1 < end && text[position] == '-' && text[position + 1] == '-';

    private static bool StartsBlockComment(string text, int position, int end) =>
        position + 1 < end && text[position] == '/' && text[position + 1] == '*';

    /// <summary>The offset behind the comment, or -1. Comments nest.</summary>
    private static int BlockEnd(string text, int position, int end)
    {
        var depth = 0;
        while (position + 1 < end)
        {
            if (StartsBlockComment(text, position, end))
            {
                depth++;
                position += 2;
            }
            else if (text[position] == '*' && text[position + 1] == '/')
            {
                depth--;
                position += 2;
                if (depth == 0)
                {
                    return position;
                }
            }
            else
            {
                position++;
            }
        }

        return -1;
    }
}
