namespace TypedCdc.IntegrationTests.Transactions.Generated.Runs;

/// <summary>Where two lists of lines part.</summary>
internal static class Differences
{
    private const int LinesBefore = 3;
    private const int LinesAfter = 6;

    /// <summary>Tells of the first difference; none if there is none.</summary>
    public static string? Find(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == expected.Count && same == actual.Count
            ? null
            : $"{expected.Count} lines were expected and {actual.Count} came; from line {same + 1} on\n{Show("expected", expected, same)}{Show("came", actual, same)}";
    }

    private static string Show(string name, IReadOnlyList<string> lines, int at)
    {
        var from = Math.Max(0, at - LinesBefore);
        var shown = lines.Skip(from).Take(at - from + LinesAfter).Select((line, i) => $"{(from + i < at ? "   " : " > ")}{line}\n");
        return $"  {name}:\n{string.Concat(shown)}{(at >= lines.Count ? " > (end)\n" : "")}";
    }
}
