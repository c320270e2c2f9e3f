using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Provisioning;

public sealed class UnreadLabelTests
{
    private const string Enum = "TypedCdc.IntegrationTests.Provisioning.ShiftDay";

    private const string Sql =
        """
        CREATE TYPE day AS ENUM ('monday', 'tuesday');
        CREATE DOMAIN workday AS day;
        CREATE TYPE slip AS (text text, day day);
        CREATE TABLE shift (id bigint PRIMARY KEY, day workday NOT NULL, others day[] NOT NULL, slip slip, "any" day);
        """;

    public static TheoryData<int> Majors => [.. PostgresMajors.OldestAndNewest];

    [Theory, MemberData(nameof(Majors))]
    public async Task A_label_without_a_member_is_a_warning_wherever_it_may_come(int major)
    {
        await using var database = await TestDatabase.CreateAsync(major, Sql);
        Assert.Empty(await LabelsAsync(database));

        await database.ExecuteAsync("ALTER TYPE day ADD VALUE 'Tue''s'");

        const string mend = "Add one, name it with [PgName(\"Tue's\")], or mark the one that stands for all such labels with [CdcUnknownLabel].";
        Assert.Equal(
            [
                $"TCDC1211: column public.shift.day: enum public.day has the label 'Tue's'; Shift.Day is read as {Enum}, which has no member for it. {mend}",
                $"TCDC1211: column public.shift.others: enum public.day has the label 'Tue's'; Shift.Others is read as {Enum}, which has no member for it. {mend}",
                $"TCDC1211: column public.shift.slip: enum public.day has the label 'Tue's'; Slip.Day in Shift.Slip is read as {Enum}, which has no member for it. {mend}",
            ],
            await LabelsAsync(database));
    }

    [Fact]
    public async Task Labels_are_told_in_the_order_of_the_enum_and_the_pipeline_starts()
    {
        await using var database = await TestDatabase.CreateAsync(PostgresMajors.Newest, Sql);
        await database.ExecuteAsync("ALTER TYPE day ADD VALUE 'sunday' BEFORE 'monday'");
        await database.ExecuteAsync("ALTER TYPE day ADD VALUE 'noon' AFTER 'monday'");
        await database.ExecuteAsync("ALTER TYPE day ADD VALUE 'dawn' BEFORE 'noon'");

        await Provision.EnsureAsync<Shifts>(database);

        Assert.StartsWith(
            $"TCDC1211: column public.shift.day: enum public.day has the labels 'sunday', 'dawn', 'noon'; Shift.Day is read as {Enum}, which has no member for them. Add them, name them with [PgName], or mark the one",
            (await LabelsAsync(database))[0],
            StringComparison.Ordinal);
    }

    private static async Task<string[]> LabelsAsync(TestDatabase database)
    {
        var problems = await Provision.CheckAsync<Shifts>(database);
        Assert.All(problems, problem => Assert.Equal(problem.Kind == ProvisioningProblemKind.UnreadLabel, problem.Severity == ProblemSeverity.Warning));
        return [.. problems.Where(problem => problem.Kind == ProvisioningProblemKind.UnreadLabel).Select(problem => problem.ToString())];
    }
}
