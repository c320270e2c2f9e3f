using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>Takes statements out of a program that is read wrongly, as long as it still is.</summary>
internal static class DdlShrinker
{
    /// <summary>The statements that make the schemas stand first.</summary>
    private const int Schemas = 2;

    public static async Task<DdlRun> ShrinkAsync(TestDatabase database, DdlRun run)
    {
        var program = run.Accepted.ToList();
        for (var size = Math.Max(1, program.Count / 2); size > 0; size /= 2)
        {
            for (var start = program.Count - size; start >= 0; start = Math.Min(start, program.Count) - size)
            {
                // Without a savepoint, a return to it would be refused; and what no file makes may be anywhere.
                var fewer = program.Where((_, index) => index < Schemas || index < start || index >= start + size).ToList();
                if (fewer.Count < program.Count && AreStepsWhole(fewer) && await DdlRun.RunAsync(database, fewer) is { IsRight: false } smaller)
                {
                    (program, run) = (fewer, smaller);
                }
            }
        }

        return run;
    }

    private static bool AreStepsWhole(List<string> program)
    {
        var open = new List<string>();
        foreach (var words in program.Select(statement => statement.Split(' ')))
        {
            if (words[0] == "SAVEPOINT")
            {
                open.Add(words[^1]);
            }
            else if (words[0] is "ROLLBACK" or "RELEASE")
            {
                var index = open.LastIndexOf(words[^1]);
                if (index < 0)
                {
                    return false;
                }

                open.RemoveRange(words[0] == "RELEASE" ? index : index + 1, open.Count - index - (words[0] == "RELEASE" ? 0 : 1));
            }
        }

        return true;
    }
}
