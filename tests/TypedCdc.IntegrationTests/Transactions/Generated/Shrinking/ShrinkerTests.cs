using TypedCdc.IntegrationTests.Transactions.Generated.Steps;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Shrinking;

/// <summary>A failing program ends as small as its fault allows, and never as one that cannot run.</summary>
public sealed class ShrinkerTests
{
    private const int Unlimited = int.MaxValue;

    [Fact]
    public async Task What_does_not_matter_is_taken_out()
    {
        foreach (var program in SomePrograms())
        {
            // A fault that takes a rollback to a savepoint behind a row that was inserted after it.
            var smallest = await Shrinker.ShrinkAsync(program, smaller => Task.FromResult(HasDoomedRow(smaller)), Unlimited);
            Assert.True(HasDoomedRow(smallest));
            Assert.Equal(
                [StepKind.Begin, StepKind.Savepoint, StepKind.Insert, StepKind.RollbackTo],
                smallest.Steps.Select(step => step.Kind));
            Assert.Equal(1, smallest.Steps[2].Count);
        }
    }

    [Fact]
    public async Task Sizes_that_matter_stay()
    {
        const int Needed = 40_000;
        static bool IsLarge(SqlProgram program) => program.Steps.Any(step => step.Kind == StepKind.Insert && step.Count * step.Size >= Needed);

        foreach (var program in SomePrograms().Where(IsLarge))
        {
            var smallest = await Shrinker.ShrinkAsync(program, smaller => Task.FromResult(IsLarge(smaller)), Unlimited);
            Assert.Equal([StepKind.Begin, StepKind.Insert], smallest.Steps.Select(step => step.Kind));
            Assert.InRange(smallest.Steps[1].Count * smallest.Steps[1].Size, Needed, 3 * Needed);
        }
    }

    [Fact]
    public async Task Every_program_that_is_tried_can_run()
    {
        foreach (var program in SomePrograms())
        {
            await Shrinker.ShrinkAsync(
                program,
                smaller =>
                {
                    Assert.Equal(smaller.Steps, SqlProgram.Of(smaller.Seed, smaller.Steps).Steps);
                    return Task.FromResult(smaller.Steps.Count % 3 == 0);
                },
                Unlimited);
        }
    }

    [Fact]
    public async Task It_ends_after_so_many_runs()
    {
        var runs = 0;
        await Shrinker.ShrinkAsync(ProgramGenerator.Generate(1), _ => Task.FromResult(++runs % 2 == 0), mostRuns: 10);
        Assert.Equal(10, runs);
    }

    private static IEnumerable<SqlProgram> SomePrograms()
        => Enumerable.Range(1, 40).Select(ProgramGenerator.Generate).Where(HasDoomedRow);

    private static bool HasDoomedRow(SqlProgram program)
    {
        var steps = program.Steps;
        return Enumerable.Range(0, steps.Count).Any(rollback => steps[rollback].Kind == StepKind.RollbackTo
            && Enumerable.Range(0, rollback).Any(insert => steps[insert].Kind == StepKind.Insert && steps[insert].Session == steps[rollback].Session
                && steps.Take(insert).Any(step => step.Kind == StepKind.Savepoint && step.Session == steps[rollback].Session && step.Savepoint == steps[rollback].Savepoint)));
    }
}
