namespace TypedCdc.IntegrationTests.Schema.Generated;

/// <summary>Statements in order, with savepoints and returns to them.</summary>
internal static class DdlProgram
{
    private const int Savepoints = 3;
    private const int FirstTables = 12;

    public static List<string> Generate(int seed, int statements)
    {
        var random = new Random(seed);
        var program = new List<string>(DdlGrammar.Start);
        program.AddRange(Enumerable.Range(0, FirstTables).Select(_ => DdlGrammar.Text("first table", random)));
        var open = new List<string>();
        while (program.Count < statements)
        {
            program.Add(random.Next(30) == 0 ? Step(random, open) : DdlGrammar.Text("statement", random));
        }

        return program;
    }

    /// <summary>A savepoint hides another of the same name, and goes with those that were set before it.</summary>
    private static string Step(Random random, List<string> open)
    {
        if (open.Count == 0 || random.Next(2) == 0)
        {
            open.Add($"s{random.Next(Savepoints)}");
            return $"SAVEPOINT {open[^1]}";
        }

        var name = open[random.Next(open.Count)];
        var isReleased = random.Next(3) == 0;
        var index = open.LastIndexOf(name);
        open.RemoveRange(isReleased ? index : index + 1, open.Count - index - (isReleased ? 0 : 1));
        return isReleased ? $"RELEASE SAVEPOINT {name}" : random.Next(2) == 0 ? $"ROLLBACK TO {name}" : $"ROLLBACK TO SAVEPOINT {name}";
    }
}
