using System.Text;

namespace TypedCdc.Generators.Schema.Sql;

/// <summary>What a token says: the name without quotes and folded, the text without quotes and escapes.</summary>
internal static class TokenText
{
    /// <summary>The name of a word or quoted name, as it would stand in the catalogue.</summary>
    public static string Name(string text, Token token) => CatalogueLength.Cut(
        token.Kind == TokenKind.Word ? Fold(text, token)
        : text[token.Start] == '$' ? text.Substring(token.Start, token.Length)
        : text[token.Start] == '"' ? Plain(text, token.Start, token.End)
        : Unicode(text, token.Start + 2, token.End, '"'));

    /// <summary>The value of a string constant.</summary>
    public static string Value(string text, Token token)
    {
        var first = text[token.Start];
        return first switch
        {
            '\'' => Plain(text, token.Start, token.End),
            '$' => Dollar(text, token),
            'E' or 'e' => BackslashEscape.Value(text, token.Start + 1, token.End),
            'U' or 'u' => Unicode(text, token.Start + 2, token.End, '\''),
            _ => Plain(text, token.Start + 1, token.End),
        };
    }

    private static string Fold(string text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (Characters.Fold(text[i]) != text[i])
            {
                return Folded(text, token);
            }
        }

        return text.Substring(token.Start, token.Length);
    }

    private static string Folded(string text, Token token)
    {
        var folded = text.ToCharArray(token.Start, token.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Characters.Fold(folded[i]);
        }

        return new string(folded);
    }

    /// <summary>A quotation, or several on lines of their own, in which only the quote itself is doubled.</summary>
    private static string Plain(string text, int open, int end)
    {
        var quote = text[open];
        var value = new StringBuilder(end - open);
        while (open >= 0)
        {
            var close = Quotation.End(text, open, end, hasBackslashes: false);
            for (var i = open + 1; i < close - 1; i++)
            {
                value.Append(text[i]);
                i += text[i] == quote ? 1 : 0;
            }

            open = Quotation.Continuation(text, close, end);
        }

        return value.ToString();
    }

    private static string Dollar(string text, Token token)
    {
        var tag = Quotation.DollarTagLength(text, token.Start, token.End);
        return text.Substring(token.Start + tag, token.Length - (2 * tag));
    }

    private static string Unicode(string text, int open, int end, char quote)
    {
        var close = quote == '"'
            ? Quotation.End(text, open, end, hasBackslashes: false)
            : Quotation.EndOfText(text, open, end, hasBackslashes: false);
        var escape = UnicodeEscape.Character(text, close, end);
        var plain = Plain(text, open, close);
        var value = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length;)
        {
            var length = plain[i] == escape ? UnicodeEscape.Read(plain, i, plain.Length, escape, out var codePoint) : Same(plain, i, out codePoint);
            length = length == 0 ? Same(plain, i, out codePoint) : length;
            // A pair of surrogates is written as two escapes, each of which is one character.
            value.Append(codePoint > char.MaxValue && codePoint <= 0x10FFFF ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString());
            i += length;
        }

        return value.ToString();
    }

    private static int Same(string plain, int position, out int codePoint)
    {
        codePoint = plain[position];
        return 1;
    }
}
