using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Looks at the expressions of generated columns.</summary>
internal static class GenerationExpression
{
    /// <summary>Whether a column is generated from another one, by the looks of it.</summary>
    public static bool Mentions(ColumnState generated, string column)
    {
        if (generated.GenerationExpression is not { } expression)
        {
            return false;
        }

        var tokenizer = new Tokenizer(expression, 0, expression.Length);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next())
        {
            if (token.Kind is TokenKind.Word or TokenKind.QuotedName && TokenText.Name(expression, token) == column)
            {
                return true;
            }
        }

        return false;
    }
}
