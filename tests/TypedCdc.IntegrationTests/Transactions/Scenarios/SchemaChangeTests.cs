using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>
/// Tables that change within streamed transactions: each row is read with the columns it was written with. After
/// 017_stream_ddl.pl of PostgreSQL's subscription tests.
/// </summary>
public sealed class SchemaChangeTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Columns_are_added_and_dropped_between_rows(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ALTER TABLE north ADD extra integer DEFAULT 7");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ALTER TABLE north RENAME extra TO surplus");
        await session.KeepAsync(Work.Update(1, 50, 2));
        await session.RunAsync("SAVEPOINT s");
        await session.RunAsync("ALTER TABLE north DROP surplus, ADD extra text DEFAULT 'x'");
        await session.KeepAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.KeepAsync(Work.Delete(1_001, 1_010));
        await session.CommitAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(3_001, 3_003));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Mapped_columns_move_and_change_their_types(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ALTER TABLE north ALTER amount TYPE integer");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ALTER TABLE north RENAME amount TO old_amount; ALTER TABLE north RENAME note TO amount_note");
        await session.RunAsync("ALTER TABLE north ADD note varchar(500), ADD amount integer");
        await session.RunAsync("ALTER TABLE north DROP old_amount, DROP amount_note");
        // What was there is gone from the columns that now have these names; every row is written again.
        await session.KeepAsync(Work.Delete(1, Work.Many));
        await session.KeepAsync(Work.Update(1_001, 1_000 + Work.Many, 11));
        await session.RunAsync("ALTER TABLE north ALTER amount TYPE bigint, ALTER id TYPE integer");
        await session.KeepAsync(Work.Insert(1, 10));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_change_that_is_not_yet_committed_is_seen_by_its_own_transaction_only(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var altering = await scenario.ConnectAsync();
        var other = await scenario.ConnectAsync();

        await altering.RunAsync("BEGIN");
        await altering.RunAsync("ALTER TABLE north DROP note, ALTER amount TYPE integer, ADD note varchar(500)");
        await altering.KeepAsync(Work.Insert(1, Work.Many));
        await scenario.SettleAsync();

        await other.RunAsync("BEGIN");
        await other.KeepAsync(Work.Insert(1, Work.Many, table: "south"));
        await other.RunAsync("ALTER TABLE south ADD extra integer");
        await other.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many, table: "south"));
        await scenario.SettleAsync();

        await altering.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await scenario.SettleAsync();
        await other.CommitAsync();
        await altering.CommitAsync();
        await scenario.ProveAsync();
    }
}
