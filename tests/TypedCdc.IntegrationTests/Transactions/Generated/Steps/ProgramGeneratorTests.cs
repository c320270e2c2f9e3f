using TypedCdc.IntegrationTests.Transactions.Generated.Model;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>What is made at random is worth running.</summary>
public sealed class ProgramGeneratorTests
{
    private const int Programs = 300;

    private static readonly List<SqlProgram> All = [.. Enumerable.Range(1, Programs).Select(ProgramGenerator.Generate)];

    [Fact]
    public void A_seed_makes_one_program()
        => Assert.Equal(All[0].ToString(), ProgramGenerator.Generate(1).ToString());

    [Fact]
    public void Every_step_can_run()
        => Assert.All(All, program => Assert.Equal(program.Steps, SqlProgram.Of(program.Seed, program.Steps).Steps));

    [Fact]
    public void Every_kind_of_step_occurs()
        => Assert.Empty(Enum.GetValues<StepKind>().Except(All.SelectMany(program => program.Steps).Select(step => step.Kind)));

    [Fact]
    public void Most_programs_exceed_the_limit_of_memory_and_roll_a_part_back()
    {
        const int Limit = 64 * 1024;
        var large = All.Count(program => program.Steps.Any(step => step.Kind == StepKind.Insert && step.Count * step.Size > Limit));
        var partly = All.Count(program => program.Steps.Any(step => step.Kind == StepKind.RollbackTo));
        Assert.InRange(large, Programs / 2, Programs);
        Assert.InRange(partly, Programs / 2, Programs);
    }

    [Fact]
    public void Most_transactions_that_commit_have_something_left()
    {
        var left = All.SelectMany(Commits).ToList();
        Assert.InRange(left.Count(changes => changes > 0), left.Count / 2, left.Count);
    }

    private static IEnumerable<int> Commits(SqlProgram program)
    {
        var model = new ProgramModel();
        foreach (var step in program.Steps)
        {
            model.TryRun(step, out var committed);
            if (committed is not null)
            {
                yield return committed.Count;
            }
        }
    }
}
