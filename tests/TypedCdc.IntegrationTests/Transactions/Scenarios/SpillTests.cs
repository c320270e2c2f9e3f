using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>Transactions that do not fit into the memory that a pipeline may use for them, which is 1 MiB here.</summary>
public sealed class SpillTests
{
    /// <summary>With as many rows, about 1.5 MiB.</summary>
    private const int Size = 4_000;

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Rollbacks_cut_off_what_is_on_disk_and_what_is_in_memory(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many, Size));
        await session.RunAsync("SAVEPOINT on_disk");
        await session.DoomAsync(Work.Insert(1_001, 1_000 + Work.Many, Size));
        await session.RunAsync("SAVEPOINT partly_on_disk");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many, Size));
        await session.RunAsync("SAVEPOINT in_memory");
        await session.DoomAsync(Work.Insert(3_001, 3_010));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO in_memory");
        await session.DoomAsync(Work.Update(1, 20, 5));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO partly_on_disk");
        await session.DoomAsync(Work.Delete(1, 200));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO on_disk");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many, Size));
        await session.RunAsync("SAVEPOINT again");
        await session.DoomAsync(Work.Insert(2_001, 2_001));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO again");
        await session.KeepAsync(Work.Update(1_001, 1_100, 6));
        await session.CommitAsync();
        await scenario.ProveAsync();
        scenario.AssertSpilled();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task The_largest_of_several_goes_to_disk(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var large = await scenario.ConnectAsync();
        var small = await scenario.ConnectAsync();
        var doomed = await scenario.ConnectAsync();

        await large.RunAsync("BEGIN");
        await small.RunAsync("BEGIN");
        await doomed.RunAsync("BEGIN");
        for (var part = 0; part < 3; part++)
        {
            var from = 1_000 * part;
            await large.KeepAsync(Work.Insert(from + 1, from + Work.Many, Size));
            await small.KeepAsync(Work.Insert(from + 1, from + Work.Many, table: TwoTables.South));
            await doomed.DoomAsync(Work.Insert(from + 501, from + 500 + Work.Many, Size));
            await scenario.SettleAsync();
        }

        await doomed.RunAsync("ROLLBACK");
        await small.CommitAsync();
        await large.CommitAsync();
        await scenario.ProveAsync();
        scenario.AssertSpilled();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_value_larger_than_all_of_the_memory(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, 3, size: 3_000_000));
        await session.RunAsync("SAVEPOINT s");
        await session.DoomAsync(Work.Update(1, 1, 5, size: 4_000_000));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Insert(11, 10 + Work.Many, Size));
        await session.CommitAsync();
        await scenario.ProveAsync();
        scenario.AssertSpilled();
    }
}
