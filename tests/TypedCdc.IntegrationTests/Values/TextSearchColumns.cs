using NpgsqlTypes;

namespace TypedCdc.IntegrationTests.Values;

/// <summary>The columns of <see cref="EveryValue"/> that are for text search, or paths in documents.</summary>
internal static class TextSearchColumns
{
    public static readonly ValueColumn[] All =
    [
        new(nameof(EveryValue.TsvectorAsTsVector), "tsvector",
            ("'a':1A,2B 'b':3", Vector("'a':1A,2B 'b':3")),
            ("", NpgsqlTsVector.Empty),
            ("'it''s' '\\\\' ' '", Vector(@"' ' 'it''s' '\\'")),
            ("'ü':16383C", Vector("'ü':16383C"))),
        new(nameof(EveryValue.TsvectorAsString), "tsvector",
            ("b:3 a:2B,1A", "'a':1A,2B 'b':3"),
            ("", ""),
            ("'it''s' '\\\\'", "'\\\\' 'it''s'"),
            ("ü:16383C", "'ü':16383C")),
        new(nameof(EveryValue.TsqueryAsTsQuery), "tsquery",
            ("a & !b", new NpgsqlTsQueryAnd(new NpgsqlTsQueryLexeme("a"), new NpgsqlTsQueryNot(new NpgsqlTsQueryLexeme("b")))),
            ("", new NpgsqlTsQueryEmpty()),
            ("a:*AB <3> 'it''s'", new NpgsqlTsQueryFollowedBy(new NpgsqlTsQueryLexeme("a", NpgsqlTsQueryLexeme.Weight.A | NpgsqlTsQueryLexeme.Weight.B, true), 3, new NpgsqlTsQueryLexeme("it's"))),
            ("a | (b | c)", new NpgsqlTsQueryOr(new NpgsqlTsQueryOr(new NpgsqlTsQueryLexeme("a"), new NpgsqlTsQueryLexeme("b")), new NpgsqlTsQueryLexeme("c")))),
        new(nameof(EveryValue.TsqueryAsString), "tsquery",
            ("(a|b:c)&!c", "( 'a' | 'b':C ) & !'c'"),
            ("", ""),
            ("a:*AB <3> 'it''s'", "'a':*AB <3> 'it''s'"),
            ("a | (b | c)", "'a' | 'b' | 'c'")),
        new(nameof(EveryValue.JsonpathAsString), "jsonpath",
            ("$", "$"),
            ("$.a ? (@ > 1)", "$.\"a\"?(@ > 1)"),
            ("strict $.*", "strict $.*"),
            ("$.\"ü\"", "$.\"ü\"")),
    ];

#pragma warning disable CS0618
    private static NpgsqlTsVector Vector(string text) => NpgsqlTsVector.Parse(text);
#pragma warning restore CS0618
}
