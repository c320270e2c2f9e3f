using Npgsql;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Schema.Agreement;

/// <summary>What the compiler finds wrong with a schema, a pipeline finds wrong with the database that it makes, under the same id and as bad.</summary>
public sealed class AgreementTests
{
    private const string Reset =
        """
        DROP PUBLICATION IF EXISTS cdc;
        DROP PUBLICATION IF EXISTS other;
        DROP FOREIGN DATA WRAPPER IF EXISTS elsewhere CASCADE;
        DROP SCHEMA IF EXISTS sales CASCADE;
        DROP SCHEMA public CASCADE;
        CREATE SCHEMA public;
        """;

    /// <summary>No file makes a slot, and a pipeline creates both.</summary>
    private static readonly ProvisioningProblemKind[] Expected = [ProvisioningProblemKind.SlotMissing, ProvisioningProblemKind.PublicationMissing];

    /// <summary>Before PostgreSQL 15 there are no column lists, before 18 no generated columns are sent.</summary>
    public static TheoryData<int> Majors => [.. PostgresMajors.OldestAndNewest];

    [Theory, MemberData(nameof(Majors))]
    public async Task Build_and_start_find_the_same(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major);
        var wrong = new List<string>();
        foreach (var wanted in AgreementCases.All.Where(one => one.Since <= major))
        {
            try
            {
                await database.ExecuteAsync(Reset + wanted.Sql);
            }
            catch (PostgresException exception)
            {
                wrong.Add($"{wanted.Name}: {exception.MessageText}");
                continue;
            }

            var build = await BuildCheck.RunAsync(wanted.Handler, wanted.Sql);
            var start = await StartAsync(wanted.Handler, database);
            Compare(wanted, "build", build, wanted.AtBuild, wrong);
            Compare(wanted, "start", start, wanted.AtStart, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Each_difference_has_a_reason() => Assert.All(
        AgreementCases.All,
        one => Assert.Equal(one.AtBuild.Length + one.AtStart.Length > 0, one.Reason is not null));

    [Fact]
    public void Every_problem_of_tables_and_publications_has_a_case() => Assert.Equal(
        Enum.GetValues<ProvisioningProblemKind>().Select(SchemaRule.IdOf).OfType<string>().Append(SchemaRule.CompositeAttribute).Distinct().Order(),
        AgreementCases.All.SelectMany(one => one.Both).Select(problem => problem.Split(' ')[0]).Distinct().Order());

    private static async Task<IEnumerable<string>> StartAsync(CheckedHandler handler, TestDatabase database)
    {
        var problems = await handler.CheckAsync(database);
        return problems
            .Where(problem => !Expected.Contains(problem.Kind))
            .Select(problem => $"{problem.RuleId ?? problem.Kind.ToString()} {problem.Severity.ToString().ToLowerInvariant()}")
            .Distinct();
    }

    private static void Compare(AgreementCase wanted, string when, IEnumerable<string> found, string[] alone, List<string> wrong)
    {
        string[] expected = [.. wanted.Both.Concat(alone).Order(StringComparer.Ordinal)];
        string[] actual = [.. found.Order(StringComparer.Ordinal)];
        if (!expected.SequenceEqual(actual))
        {
            wrong.Add($"{wanted.Name}, at {when}: expected [{string.Join(", ", expected)}], found [{string.Join(", ", actual)}]");
        }
    }
}
