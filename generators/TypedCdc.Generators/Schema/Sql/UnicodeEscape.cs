namespace TypedCdc.Generators.Schema.Sql;

/// <summary>The escapes of <c>U&amp;''</c> and <c>U&amp;""</c>, and the clause <c>UESCAPE '!'</c> behind, which names their character.</summary>
internal static class UnicodeEscape
{
    private const string Word = "uescape";
    private const char Default = '\\';

    /// <summary>The offset behind the clause, or of where it would stand.</summary>
    public static int End(string text, int close, int end) => Clause(text, close, end) is var quote and >= 0 ? quote + 3 : close;

    /// <summary>The character of the quotation that ends at the offset.</summary>
    public static char Character(string text, int close, int end) => Clause(text, close, end) is var quote and >= 0 ? text[quote + 1] : Default;

    /// <summary>The length of the escape at the offset and the code point it stands for; 0 where it is none.</summary>
    public static int Read(string text, int position, int end, char escape, out int codePoint)
    {
        codePoint = escape;
        if (position + 1 < end && text[position + 1] == escape)
        {
            return 2;
        }

        var isLong = position + 1 < end && text[position + 1] == '+';
        var digits = isLong ? 6 : 4;
        var first = position + (isLong ? 2 : 1);
        return Hexadecimal.TryRead(text, first, digits, end, out codePoint) ? first + digits - position : 0;
    }

    /// <summary>The offset of the quote in <c>UESCAPE '!'</c>, or -1.</summary>
    private static int Clause(string text, int close, int end)
    {
        var word = SkipSpace(text, close, end);
        if (word + Word.Length >= end
            || string.Compare(text, word, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return -1;
        }

        var quote = SkipSpace(text, word + Word.Length, end);
        return quote + 2 < end && text[quote] == '\'' && text[quote + 2] == '\'' ? quote : -1;
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && Characters.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
