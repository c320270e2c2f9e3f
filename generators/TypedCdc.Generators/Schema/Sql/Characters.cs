namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Classes of characters.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-syntax-lexical.html and scan.l.</remarks>
internal static class Characters
{
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    public static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c) || c == '$';

    /// <summary>Whether it may be part of an operator of several characters.</summary>
    public static bool IsOperator(char c) => c switch
    {
        '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '+' or '-' or '*' or '/' or '%' or '<' or '>' or '=' => true,
        _ => false,
    };

    /// <summary>Lower case of ASCII letters alone, as PostgreSQL folds names in a database of UTF-8.</summary>
    public static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
