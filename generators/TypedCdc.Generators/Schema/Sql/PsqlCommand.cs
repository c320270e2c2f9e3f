namespace TypedCdc.Generators.Schema.Sql;

/// <summary>Commands of psql.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/app-psql.html.</remarks>
internal static class PsqlCommand
{
    /// <summary>Whether it runs what was written before it, as a semicolon does.</summary>
    public static bool EndsStatement(string text, Token command) =>
        (command.Length == 2 && text[command.Start + 1] == ';')
        || Name(text, command) is "g" or "gx" or "gset" or "gexec" or "gdesc" or "crosstabview";

    /// <summary>Whether it reads another file.</summary>
    public static bool IsInclude(string text, Token command) =>
        Name(text, command) is "i" or "ir" or "include" or "include_relative";

    /// <summary>Whether it starts a new session.</summary>
    public static bool IsConnect(string text, Token command) => Name(text, command) is "c" or "connect";

    /// <summary>Whether data follow, as after COPY.</summary>
    public static bool IsCopyFromHere(string text, Token command) =>
        Name(text, command) == "copy"
        && text.IndexOf("from stdin", command.Start, command.Length, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What stands behind the name.</summary>
    public static string Argument(string text, Token command)
    {
        var start = command.Start + 1 + Name(text, command).Length;
        return text.Substring(start, command.End - start).Trim();
    }

    private static string Name(string text, Token command)
    {
        var position = command.Start + 1;
        while (position < command.End && Characters.IsNamePart(text[position]))
        {
            position++;
        }

        return text.Substring(command.Start + 1, position - command.Start - 1);
    }
}
