namespace TypedCdc.Generators.Rules;

/// <summary>Where the page of a rule is found.</summary>
internal static class RulePage
{
    public const string Root = "https://github.com/typedcdc/typedcdc/blob/main/generators/rules/";

    public static string Of(string id) => $"{Root}{id}.md";
}
