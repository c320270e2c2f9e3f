using System.Text;

namespace TypedCdc.Generators.Schema.Sql;

/// <summary>The text of <c>E''</c>.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-syntax-lexical.html, table of backslash escapes.</remarks>
internal static class BackslashEscape
{
    /// <summary>The value of a quotation, or of several on lines of their own.</summary>
    public static string Value(string text, int open, int end)
    {
        var value = new StringBuilder(end - open);
        while (open >= 0)
        {
            var close = Quotation.End(text, open, end, hasBackslashes: true);
            for (var i = open + 1; i < close - 1;)
            {
                i += Append(text, i, close - 1, value);
            }

            open = Quotation.Continuation(text, close, end);
        }

        return value.ToString();
    }

    /// <summary>Appends one character, and returns how many stand for it.</summary>
    private static int Append(string text, int position, int end, StringBuilder value)
    {
        if (text[position] != '\\' || position + 1 >= end)
        {
            value.Append(text[position]);
            return text[position] == '\'' ? 2 : 1;
        }

        var escaped = text[position + 1];
        var digits = Digits(text, position, escaped, end, out var codePoint);
        value.Append(digits switch
        {
            0 => Letter(escaped),
            _ when codePoint > char.MaxValue && codePoint <= 0x10FFFF => char.ConvertFromUtf32(codePoint),
            _ => ((char)codePoint).ToString(),
        });
        return digits == 0 ? 2 : digits;
    }

    /// <summary>The length of an escape by number, or 0.</summary>
    private static int Digits(string text, int position, char escaped, int end, out int codePoint)
    {
        codePoint = 0;
        return escaped switch
        {
            'x' => Hexadecimal.ReadUpTo(text, position + 2, 2, 16, end, out codePoint) is var count and > 0 ? count + 2 : 0,
            'u' => Hexadecimal.TryRead(text, position + 2, 4, end, out codePoint) ? 6 : 0,
            'U' => Hexadecimal.TryRead(text, position + 2, 8, end, out codePoint) ? 10 : 0,
            >= '0' and <= '7' => Hexadecimal.ReadUpTo(text, position + 1, 3, 8, end, out codePoint) + 1,
            _ => 0,
        };
    }

    private static string Letter(char escaped) => escaped switch
    {
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        _ => escaped.ToString(),
    };
}
