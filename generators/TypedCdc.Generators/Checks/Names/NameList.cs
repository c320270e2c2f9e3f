namespace TypedCdc.Generators.Checks.Names;

/// <summary>Lists what there is, where nothing there is like what was named.</summary>
internal static class NameList
{
    private const int Most = 20;

    public static string Of(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "it has none"
            : all.Count <= Most ? $"it has {string.Join(", ", all)}"
            : $"it has {string.Join(", ", all.Take(Most))} and {all.Count - Most} more";
    }
}
