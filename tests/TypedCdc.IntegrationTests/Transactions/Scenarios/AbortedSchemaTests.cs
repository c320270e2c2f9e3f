using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>
/// Columns that come and go in sub-transactions which are rolled back: their rows and the schema that was streamed with them
/// must both vanish. After 019_stream_subxact_ddl_abort.pl of PostgreSQL's subscription tests.
/// </summary>
public sealed class AbortedSchemaTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task Columns_of_one_name_and_several_types(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ALTER TABLE north ADD extra integer DEFAULT 1");
        await session.RunAsync("SAVEPOINT s1");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("ALTER TABLE north ADD more integer DEFAULT 2");
        await session.RunAsync("SAVEPOINT s2");
        await session.RunAsync("ALTER TABLE north ADD even_more integer DEFAULT 3");
        await session.DoomAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s2");
        await session.RunAsync("ALTER TABLE north ADD even_more text DEFAULT 'x', DROP extra");
        await session.KeepAsync(Work.Insert(3_001, 3_000 + Work.Many));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    /// <summary>If any of it leaked, the rows after it could not be read, or would be read wrong.</summary>
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_mapped_column_that_does_not_fit_while_it_lasts(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT s1");
        await session.RunAsync("ALTER TABLE north DROP amount, ALTER note TYPE bytea USING NULL, ADD amount boolean");
        await session.RunAsync("INSERT INTO north SELECT g, repeat('x', 400)::bytea, true FROM generate_series(1001, 1500) g");
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s1");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.RunAsync("SAVEPOINT s2");
        await session.RunAsync("ALTER TABLE north RENAME note TO remark");
        await session.RunAsync("INSERT INTO north SELECT g, g, repeat('x', 400) FROM generate_series(2001, 2500) g");
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s2");
        await session.RunAsync("ALTER TABLE north ALTER amount TYPE integer");
        await session.KeepAsync(Work.Insert(2_001, 2_000 + Work.Many));
        await session.CommitAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(3_001, 3_003));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_whole_transaction_that_altered_the_table(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();
        var other = await scenario.ConnectAsync();

        await other.RunAsync("BEGIN");
        await other.KeepAsync(Work.Insert(1, Work.Many, table: TwoTables.South));
        await session.RunAsync("BEGIN");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ALTER TABLE north DROP note, DROP amount, ADD amount text, ADD note integer");
        await session.RunAsync("INSERT INTO north SELECT g, repeat('x', 400), g FROM generate_series(1001, 1500) g");
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK");
        await other.KeepAsync(Work.Insert(1, Work.Many));
        await other.CommitAsync();
        await scenario.ProveAsync();
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_table_that_is_made_again(int major)
    {
        await using var scenario = await Scenario.StartAsync(major);
        var session = await scenario.ConnectAsync();

        await session.RunAsync("BEGIN");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("SAVEPOINT s");
        await session.RunAsync("DROP TABLE north; CREATE TABLE north (note text, amount integer, id integer PRIMARY KEY)");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await scenario.SettleAsync();
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Insert(1_001, 1_000 + Work.Many));
        await session.CommitAsync();
        await scenario.ProveAsync();
    }
}
