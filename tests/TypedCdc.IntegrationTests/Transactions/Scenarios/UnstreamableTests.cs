using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;
using TypedCdc.IntegrationTests.Transactions.Stages;

namespace TypedCdc.IntegrationTests.Transactions.Scenarios;

/// <summary>
/// What no server from 14 to 18 can stream, whoever the client is: <see cref="Generated.Model.UndoneAlterations"/>. The way
/// out is to have the server assemble the transaction itself.
/// </summary>
public sealed class UnstreamableTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task With_streaming_off_the_same_slot_goes_on(int major)
    {
        var streaming = new StreamingVariant(StreamingMode.On, Binary: true, Immediately: false);
        await using var database = await TestDatabase.CreateAsync(major, TwoTables.Sql);
        // Makes the slot and goes away: while it keeps up with the session, the server can stream the transaction.
        await using (var first = new Observer(streaming, database))
        {
            await first.StartAsync();
        }

        var committed = new List<CommittedTransaction>();
        await WriteAsync(database, committed);

        await using var failing = new Observer(streaming, database);
        var stopped = await Assert.ThrowsAsync<ReplicationStoppedException>(async () =>
        {
            await failing.StartAsync();
            await failing.CatchUpAsync();
        });
        Assert.Matches("could not (map|open)", stopped.Message);
        Assert.Contains("set Streaming = Off", stopped.Message);
        Assert.Empty(failing.Deliveries());

        await using var assembling = new Observer(streaming with { Mode = StreamingMode.Off }, database);
        await assembling.StartAsync(options => options.Slot = failing.Slot);
        await assembling.CatchUpAsync();
        Assert.Equal(DeliveryText.Of(committed), DeliveryText.Of(assembling.Deliveries()));
    }

    private static async Task WriteAsync(TestDatabase database, List<CommittedTransaction> committed)
    {
        var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var session = new Session(connection, committed.Add);
        await session.RunAsync("BEGIN");
        await session.RunAsync("SAVEPOINT s");
        await session.RunAsync("ALTER TABLE north ADD extra integer");
        await session.DoomAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ROLLBACK TO s");
        await session.KeepAsync(Work.Insert(1, Work.Many));
        await session.RunAsync("ALTER TABLE north ADD extra integer");
        await session.CommitAsync();
    }
}
