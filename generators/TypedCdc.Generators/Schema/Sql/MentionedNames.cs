namespace TypedCdc.Generators.Schema.Sql;

/// <summary>The names in a text: an expression, code, or a name alone.</summary>
internal static class MentionedNames
{
    /// <summary>Each once; those of columns and tables are among them, with the names of functions and key words.</summary>
    public static HashSet<string> In(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var tokenizer = new Tokenizer(text, 0, text.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            if (token.Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                names.Add(TokenText.Name(text, token));
            }
        }

        return names;
    }
}
