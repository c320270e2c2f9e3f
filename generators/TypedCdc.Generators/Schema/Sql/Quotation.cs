namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Finds the ends of quotations.</summary>
internal static class Quotation
{
    /// <summary>The offset behind the closing quote, or -1; <paramref name="open"/> is that of the opening one.</summary>
    public static int End(string text, int open, int end, bool hasBackslashes)
    {
        var quote = text[open];
        for (var position = open + 1; position < end; position++)
        {
            if (hasBackslashes && text[position] == '\\')
            {
                position++;
            }
            else if (text[position] == quote)
            {
                if (position + 1 >= end || text[position + 1] != quote)
                {
                    return position + 1;
                }

                position++;
            }
        }

        return -1;
    }

    /// <summary>The offset behind a string constant, which goes on where another one follows on a new line; -1 without an end.</summary>
    public static int EndOfText(string text, int open, int end, bool hasBackslashes)
    {
        while (true)
        {
            var close = End(text, open, end, hasBackslashes);
            if (close < 0)
            {
                return -1;
            }

            open = Continuation(text, close, end);
            if (open < 0)
            {
                return close;
            }
        }
    }

    /// <summary>The offset of the opening quote by which a string constant goes on, or -1.</summary>
    public static int Continuation(string text, int close, int end)
    {
        var hasLineEnd = false;
        var position = close;
        while (position < end && Characters.IsSpace(text[position]))
        {
            hasLineEnd |= Characters.IsLineEnd(text[position]);
            position++;
        }

        return hasLineEnd && position < end && text[position] == '\'' ? position : -1;
    }

    /// <summary>The offset behind the closing <c>$tag$</c>, or -1.</summary>
    public static int EndOfDollar(string text, int open, int tagLength, int end)
    {
        var from = open + tagLength;
        var close = from < end
            ? text.IndexOf(text.Substring(open, tagLength), from, end - from, StringComparison.Ordinal)
            : -1;
        return close < 0 ? -1 : close + tagLength;
    }

    /// <summary>The length of <c>$tag$</c> at the offset, or 0 where there is none.</summary>
    public static int DollarTagLength(string text, int open, int end)
    {
        var position = open + 1;
        while (position < end && text[position] != '$' && Characters.IsNamePart(text[position]))
        {
            position++;
        }

        var isTag = position < end && text[position] == '$' && !(position > open + 1 && Characters.IsDigit(text[open + 1]));
        return isTag ? position + 1 - open : 0;
    }
}
