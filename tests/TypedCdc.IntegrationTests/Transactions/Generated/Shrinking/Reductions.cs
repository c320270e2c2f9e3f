using TypedCdc.IntegrationTests.Transactions.Generated.Steps;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Shrinking;

/// <summary>Programs that are a little smaller than another, those that leave out most first.</summary>
internal static class Reductions
{
    private const int SmallSize = 50;

    public static IEnumerable<SqlProgram> Of(SqlProgram program)
        => WithoutASession(program)
            .Concat(WithoutSomeSteps(program))
            .Concat(WithASmallerStep(program))
            // What could not run without the steps that were taken out has gone too.
            .Where(reduced => !reduced.Steps.SequenceEqual(program.Steps));

    private static IEnumerable<SqlProgram> WithoutASession(SqlProgram program)
    {
        var sessions = program.Steps.Select(step => step.Session).Distinct().ToList();
        return sessions.Count == 1
            ? []
            : sessions.Select(session => SqlProgram.Of(program.Seed, program.Steps.Where(step => step.Session != session)));
    }

    private static IEnumerable<SqlProgram> WithoutSomeSteps(SqlProgram program)
    {
        for (var count = program.Steps.Count / 2; count > 0; count /= 2)
        {
            for (var from = 0; from < program.Steps.Count; from += count)
            {
                yield return SqlProgram.Of(program.Seed, program.Steps.Take(from).Concat(program.Steps.Skip(from + count)));
            }
        }
    }

    private static IEnumerable<SqlProgram> WithASmallerStep(SqlProgram program)
    {
        for (var i = 0; i < program.Steps.Count; i++)
        {
            foreach (var smaller in Smaller(program.Steps[i]))
            {
                yield return SqlProgram.Of(program.Seed, program.Steps.Select((step, index) => index == i ? smaller : step));
            }
        }
    }

    private static IEnumerable<Step> Smaller(Step step)
    {
        if (step.Count > 1)
        {
            yield return step with { Count = 1 };
            yield return step with { Count = step.Count / 2 };
        }

        if (step.Size > SmallSize)
        {
            yield return step with { Size = SmallSize };
        }
    }
}
