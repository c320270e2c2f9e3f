using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Transactions.Prepared;

/// <summary>
/// Transactions that were prepared before the slot became a two-phase one. The server sends them when they are decided: a
/// committed one whole, with its outcome behind it and the old position of its PREPARE; a rolled back one with nothing but
/// its outcome.
/// </summary>
public sealed class PreparedBeforeTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task They_come_with_their_outcome(int major)
    {
        Assert.SkipUnless(major >= 15, "Two-phase streams came with PostgreSQL 15.");
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = major }, TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateOnAsync(server, "CREATE TABLE bookings (id bigint PRIMARY KEY)");
        var journal = new BookingJournal();
        await using (var ordinary = await StartAsync(database, journal, twoPhase: false))
        {
            await database.ExecuteAsync("BEGIN; INSERT INTO bookings VALUES (1); PREPARE TRANSACTION 'first'");
            await database.ExecuteAsync("BEGIN; INSERT INTO bookings VALUES (2); PREPARE TRANSACTION 'second'");
            await database.ExecuteAsync("INSERT INTO bookings VALUES (3)");
            await ordinary.CatchUpAsync();
        }

        await using var twoPhase = await StartAsync(database, journal, twoPhase: true);
        await database.ExecuteAsync("INSERT INTO bookings VALUES (4)");
        await twoPhase.CatchUpAsync();
        await database.ExecuteAsync("COMMIT PREPARED 'first'");
        await database.ExecuteAsync("ROLLBACK PREPARED 'second'");
        await twoPhase.CatchUpAsync();

        Assert.Equal(
            ["commit 3", "commit 4", "prepare first 1", "commit prepared first", "rollback prepared second"], journal.Lines);
        Assert.Equal([1, 3, 4], journal.Rows);
    }

    private static Task<RunningPipeline> StartAsync(TestDatabase database, BookingJournal journal, bool twoPhase)
    {
        var options = RunningPipeline.OptionsFor(database);
        options.TwoPhase = twoPhase;
        options.SlotMode = ProvisioningMode.CreateOrAlter;
        return RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(journal));
    }
}
