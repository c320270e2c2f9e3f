using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>Sub-transactions that all commit. After 016_stream_subxact.pl of PostgreSQL's subscription tests.</summary>
public sealed class SubtransactionTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Several_savepoints_nest(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        for (var depth = 1; depth <= 5; depth++)
        {
            var from = depth * 1_000;
            await session.RunAsync($"SAVEPOINT s{depth}");
            await session.KeepAsync(Work.Insert(from + 1, from + Work.Many));
            await session.KeepAsync(Work.Update(from + 1, from + 20, depth));
            await session.KeepAsync(Work.Delete(from - 1_000 + 15, from - 1_000 + 25));
            await scenario.SettleAsync();
        }

        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    /// <summary>More of them than a server process keeps in its shared memory, which is 64.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Many_savepoints_one_after_the_other(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        for (var savepoint = 1; savepoint <= 150; savepoint++)
        {
            await session.RunAsync("SAVEPOINT s");
            await session.KeepAsync(Work.Insert(savepoint * 10, (savepoint * 10) + 4));
            if (savepoint % 3 == 0)
            {
                await session.RunAsync("RELEASE s");
            }
        }

        await scenario.SettleAsync();
        await session.KeepAsync(Work.Update(10, 14, 3));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_truncated_table_between_rows(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.KeepAsync(Work.Insert(1, 3, table: TwoTables.South));
        await scenario.SettleAsync();
        await session.RunAsync("SAVEPOINT s");
        await session.KeepAsync(Work.Truncate());
        await session.RunAsync("RELEASE s");
        await session.KeepAsync(Work.Insert(200, 200 + Work.Many));
        await session.RunAsync("SAVEPOINT s");
        await session.DoomAsync(Work.Truncate());
        await session.DoomAsync(Work.Truncate(TwoTables.South));
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Delete(200, 202));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }
}
