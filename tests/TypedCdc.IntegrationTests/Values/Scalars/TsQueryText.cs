using System.Globalization;
using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values.Scalars;

/// <summary>Writes a tsquery with as many parentheses as the server.</summary>
internal static class TsQueryText
{
    public static string Of(NpgsqlTsQuery query) => query is NpgsqlTsQueryEmpty ? "" : Of(query, 0);

    private static string Of(NpgsqlTsQuery query, int outer) => query switch
    {
        NpgsqlTsQueryLexeme lexeme => lexeme.ToString(),
        NpgsqlTsQueryNot not => "!" + Of(not.Child, 4),
        NpgsqlTsQueryOr or => Wrapped($"{Of(or.Left, 1)} | {Of(or.Right, 1)}", outer > 1),
        NpgsqlTsQueryAnd and => Wrapped($"{Of(and.Left, 2)} & {Of(and.Right, 2)}", outer > 2),
        NpgsqlTsQueryFollowedBy phrase => Wrapped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Of(phrase.Left, 3)} <{(phrase.Distance == 1 ? "-" : phrase.Distance)}> {(phrase.Right is NpgsqlTsQueryFollowedBy right ? Of(right, 4) : Of(phrase.Right, 3))}"),
            outer > 3),
        _ => throw new InvalidOperationException(query.GetType().Name),
    };

    private static string Wrapped(string text, bool isWrapped) => isWrapped ? $"( {text} )" : text;
}
