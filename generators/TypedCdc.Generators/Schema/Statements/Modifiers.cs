using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements;

/// <summary>Words before and behind names, the same in many statements.</summary>
internal static class Modifiers
{
    public static bool TakeIfExists(TokenCursor cursor) => cursor.Take("if", "exists");

    public static bool TakeIfNotExists(TokenCursor cursor) => cursor.Take("if", "not", "exists");

    /// <summary>CASCADE, or RESTRICT, which is the default.</summary>
    public static bool TakeCascade(TokenCursor cursor)
    {
        var isCascade = cursor.Take("cascade");
        cursor.Take("restrict");
        return isCascade;
    }
}
