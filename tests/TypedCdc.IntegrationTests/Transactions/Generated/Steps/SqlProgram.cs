using System.Text;
using TypedCdc.IntegrationTests.Transactions.Generated.Model;

namespace TypedCdc.IntegrationTests.Transactions.Generated.Steps;

/// <summary>Steps of several sessions in the one order in which they run.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Steps">The steps, each of which can run at its place.</param>
internal sealed record SqlProgram(int Seed, IReadOnlyList<Step> Steps)
{
    /// <summary>The steps which can run, when those that cannot are left out.</summary>
    public static SqlProgram Of(int seed, IEnumerable<Step> steps)
    {
        var model = new ProgramModel();
        return new SqlProgram(seed, [.. steps.Where(step => model.TryRun(step, out _))]);
    }

    /// <summary>What a person can read and run, with the number of the session before each statement.</summary>
    public override string ToString()
    {
        var model = new ProgramModel();
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            var sql = StepSql.Of(step, model.ShapeFor(step));
            Assert.True(model.TryRun(step, out _), $"{step} cannot run here.");
            text.Append(step.Kind == StepKind.Settle ? "     " : $"[{step.Session}]  ").Append(sql).Append(";\n");
        }

        return text.ToString();
    }
}
