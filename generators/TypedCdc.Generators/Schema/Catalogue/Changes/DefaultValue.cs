namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>What PostgreSQL keeps of DEFAULT.</summary>
internal static class DefaultValue
{
    private const string Null = "null";
    private const string CastNull = "null::";

    /// <summary>The expression, or null for NULL, with or without a type: that is as good as none, but for one that is inherited.</summary>
    public static string? Of(string expression)
    {
        var isNull = expression.Equals(Null, StringComparison.OrdinalIgnoreCase)
            || (expression.StartsWith(CastNull, StringComparison.OrdinalIgnoreCase) && !expression.Contains("("));
        return isNull ? null : expression;
    }
}
