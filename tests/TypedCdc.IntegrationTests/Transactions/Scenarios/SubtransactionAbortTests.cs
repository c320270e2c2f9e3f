using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>
/// Sub-transactions that are rolled back when their rows are streamed already. After 018_stream_subxact_abort.pl of
/// PostgreSQL's subscription tests.
/// </summary>
public sealed class SubtransactionAbortTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Nested_rollbacks_from_the_inside_out(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT s1");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s2");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s3");
        await session.DoomAsync(Work.Insert(3_001, 3_000 + Work.Many));
        await session.DoomAsync(Work.Update(1, 50, 3));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s3");
        await session.DoomAsync(Work.Insert(4_001, 4_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s2");
        await session.KeepAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Out_of_order_with_rows_between(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, 3));
        await session.RunAsync("SAVEPOINT s1");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s2");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s3");
        await session.DoomAsync(Work.Insert(3_001, 3_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s4");
        await session.DoomAsync(Work.Insert(4_001, 4_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s5");
        await session.DoomAsync(Work.Delete(1_001, 1_200));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s4");
        await session.DoomAsync(Work.Insert(5_001, 5_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s2");
        await session.KeepAsync(Work.Insert(6_001, 6_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("SAVEPOINT s3");
        await session.DoomAsync(Work.Insert(7_001, 7_000 + Work.Many));
        await session.RunAsync("ROLLBACK TO s3");
        await session.KeepAsync(Work.Update(1_001, 1_010, 9));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Released_ones_go_with_the_outer_one(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT outer_one");
        await session.DoomAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("SAVEPOINT inner_one");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.RunAsync("RELEASE inner_one");
        await session.DoomAsync(Work.Insert(3_001, 3_100));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO outer_one");
        await session.KeepAsync(Work.Insert(1_001, 1_005));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task All_is_rolled_back_after_parts_were(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT s1");
        await session.DoomAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s2");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s1");
        await session.DoomAsync(Work.Insert(3_001, 3_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK");

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, 2));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    /// <summary>It comes as a transaction of which nothing is left, and must not be announced.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task All_rows_are_rolled_back_and_the_rest_commits(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.RunAsync("SAVEPOINT s");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.CommitAsync();

        await session.RunAsync("BEGIN");
        await session.RunAsync("SAVEPOINT s");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Insert(1, 1));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    /// <summary>The sub-transaction has nothing that is sent, or its rows were never streamed.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task One_that_was_never_seen(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT of_a_message");
        await session.RunAsync("SELECT pg_logical_emit_message(true, 'not asked for', repeat('x', 100000))");
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO of_a_message");
        await session.RunAsync("SAVEPOINT of_one_row");
        await session.DoomAsync(Work.Insert(1_001, 1_001));
        await session.RunAsync("ROLLBACK TO of_one_row");
        await session.KeepAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.RunAsync("SAVEPOINT of_the_schema");
        await session.RunAsync("ALTER TABLE north ADD extra integer");
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO of_the_schema");
        await session.KeepAsync(Work.Insert(3_001, 3_000 + Work.Many));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    /// <summary>Many sub-transactions, of which some are rolled back one by one and some all at once.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Many_at_once(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, 100));
        await session.RunAsync("SAVEPOINT outermost");
        for (var savepoint = 0; savepoint < 100; savepoint++)
        {
            await session.RunAsync($"SAVEPOINT s{savepoint}");
            await session.DoomAsync(Work.Insert(1_000 + (savepoint * 10), 1_000 + (savepoint * 10) + 5));
            if (savepoint % 10 == 9)
            {
                await scenario.SettleAsync();
                await session.RunAsync($"ROLLBACK TO s{savepoint - 3}");
            }
        }

        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO outermost");
        await session.KeepAsync(Work.Insert(1_000, 1_000 + Work.Many));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }
}
