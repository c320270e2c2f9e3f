using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Looks at the expressions of generated columns and of indexes.</summary>
internal static class ExpressionNames
{
    /// <summary>The names in an expression, among which are the columns that it is made of.</summary>
    public static HashSet<string> In(string expression)
    {
        var names = new HashSet<string>();
        var tokenizer = new Tokenizer(expression, 0, expression.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            if (token.Kind is TokenKind.Word or TokenKind.QuotedName)
            {
                names.Add(TokenText.Name(expression, token));
            }
        }

        return names;
    }
}
