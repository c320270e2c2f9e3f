namespace TypedCdc.Generators.Schema.Sql;

/// <summary>
/// What tools replace before they run SQL: <c>${schema}</c>. It stands for a name that is not known; that of a schema is most often
/// the one that names without a schema have, and is taken for it.
/// </summary>
/// <remarks>Source: the documentations of Flyway and Evolve, "Placeholders".</remarks>
internal static class Placeholder
{
    private const string Start = "${";

    public static bool Is(string name) => name.StartsWith(Start, StringComparison.Ordinal) && name[name.Length - 1] == '}';

    /// <summary>The offset behind one, and the name that it is the start of; 0 where there is none.</summary>
    public static int End(string text, int begin, int end)
    {
        if (begin + Start.Length >= end || string.CompareOrdinal(text, begin, Start, 0, Start.Length) != 0)
        {
            return 0;
        }

        var position = begin + Start.Length;
        while (position < end && (Characters.IsNamePart(text[position]) || text[position] is ':' or '.' or '-'))
        {
            position++;
        }

        if (position >= end || text[position] != '}')
        {
            return 0;
        }

        position++;
        while (position < end && Characters.IsNamePart(text[position]))
        {
            position++;
        }

        return position;
    }
}
