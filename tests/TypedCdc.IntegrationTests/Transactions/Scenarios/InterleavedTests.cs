using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>Large transactions side by side. After 015_stream.pl of PostgreSQL's subscription tests.</summary>
public sealed class InterleavedTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Two_above_the_limit_and_a_small_one_after(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var first = await scenario.ConnectAsync();
        var second = await scenario.ConnectAsync();

        await first.RunAsync("BEGIN");
        await first.KeepAsync(Work.Insert(1, Work.Many));
        await first.KeepAsync(Work.Update(1, 20, 5));
        await second.RunAsync("BEGIN");
        await second.KeepAsync(Work.Insert(10_001, 10_000 + Work.Many));
        await scenario.SettleAsync();
        await first.KeepAsync(Work.Delete(11, 30));
        await first.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await second.KeepAsync(Work.Move(10_001, 10_010, by: 5_000));
        await scenario.SettleAsync();
        // The one that began last commits first.
        await second.CommitAsync();
        await first.CommitAsync();

        await second.RunAsync("BEGIN");
        await second.KeepAsync(Work.Insert(20_001, 20_003));
        await second.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task One_that_is_rolled_back_beside_one_that_commits(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var kept = await scenario.ConnectAsync();
        var doomed = await scenario.ConnectAsync();

        await kept.RunAsync("BEGIN");
        await doomed.RunAsync("BEGIN");
        for (var part = 0; part < 3; part++)
        {
            await kept.KeepAsync(Work.Insert((part * 1_000) + 1, (part * 1_000) + Work.Many));
            await doomed.DoomAsync(Work.Insert((part * 1_000) + 501, (part * 1_000) + 500 + Work.Many));
            await scenario.SettleAsync();
        }

        await doomed.RunAsync("ROLLBACK");
        await kept.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Small_ones_commit_between_the_parts_of_a_large_one(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var large = await scenario.ConnectAsync();
        var small = await scenario.ConnectAsync();

        await large.RunAsync("BEGIN");
        for (var part = 0; part < 4; part++)
        {
            await large.KeepAsync(Work.Insert((part * 1_000) + 1, (part * 1_000) + Work.Many));
            await small.RunAsync("BEGIN");
            await small.KeepAsync(Work.Insert(part + 1, part + 1, table: TwoTables.South));
            await small.KeepAsync(Work.Update(part + 1, part + 1, 9, table: TwoTables.South));
            await small.CommitAsync();
            await scenario.SettleAsync();
        }

        await large.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Large_values_stored_out_of_line(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, 5, size: 20_000));
        await session.KeepAsync(Work.Insert(6, 6, size: 1_000_000));
        await scenario.SettleAsync();
        await session.KeepAsync(Work.Update(2, 5, 7, size: 9_000));
        await session.RunAsync("SAVEPOINT s");
        await session.DoomAsync(Work.Update(1, 6, 8, size: 70_000));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Delete(6, 6));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }
}
