using System.Diagnostics;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Tables;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Acknowledgement;

/// <summary>The server's patience is never put to the test: not by a slow handler, and not when it wants to shut down.</summary>
public sealed class ServerPatienceTests
{
    [Fact]
    public async Task AHandlerSlowerThanWalSenderTimeoutKeepsTheConnection()
    {
        await using var server = await StartServerAsync(PostgresMajors.Newest);
        await using var database = await TestDatabase.CreateOnAsync(server, Item.Sql);
        var handler = new GatedHandler(gatedId: 1);
        var options = RunningPipeline.OptionsFor(database);
        options.StatusInterval = TimeSpan.FromMilliseconds(500);
        options.MaxBufferedBytes = 256 * 1024;
        await using var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(handler));
        // More than the buffers of both sides hold, so that the server cannot send on either.
        await database.ExecuteAsync("INSERT INTO items SELECT id, repeat('x', 1000) FROM generate_series(1, 50000) id");
        await handler.Reached;

        var start = (await pipeline.SlotAsync())!;
        await Eventually.ReadAsync(pipeline.SlotAsync, slot => slot!.Now - start.Now > TimeSpan.FromSeconds(6));

        Assert.Equal(start.ActivePid, (await pipeline.SlotAsync())!.ActivePid);
        handler.Open();
        await pipeline.CatchUpAsync();
        Assert.Equal(start.ActivePid, (await pipeline.SlotAsync())!.ActivePid);
        Assert.Equal(50_000, handler.Lines.Count);
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task AFastShutdownIsNotDelayedAndIsSaidPlainly(int major)
    {
        await using var server = await StartServerAsync(major);
        await using var database = await TestDatabase.CreateOnAsync(server, Item.Sql);
        await using var pipeline = await RunningPipeline.StartAsync(database, builder => builder.AddHandler(new ItemRecorder()));
        await database.ExecuteAsync("INSERT INTO items VALUES (1)");
        await pipeline.CatchUpAsync();

        var elapsed = await RestartAsync(server, database);

        var failure = await pipeline.FailureAsync<ReplicationStoppedException>();
        var reason = Assert.IsType<ReplicationConnectionException>(failure.InnerException);
        Assert.Equal(ReplicationConnectionFault.ServerShutdown, reason.Kind);
        Assert.True(elapsed < TimeSpan.FromSeconds(10), $"The shutdown took {elapsed}.");
    }

    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task ByDefaultThePipelineGoesOnAfterARestart(int major)
    {
        await using var server = await StartServerAsync(major);
        await using var database = await TestDatabase.CreateOnAsync(server, Item.Sql);
        var items = new ItemRecorder();
        await using var pipeline = await RunningPipeline.StartAsync(
            database,
            new CdcOptions { ConnectionString = database.ConnectionString, Slot = database.Name },
            builder => builder.AddHandler(items));
        await database.ExecuteAsync("INSERT INTO items VALUES (1)");
        await pipeline.CatchUpAsync();

        await RestartAsync(server, database);
        await database.ExecuteAsync("INSERT INTO items VALUES (2)");
        await pipeline.CatchUpAsync();

        Assert.Equal(["insert 1 ", "insert 2 "], items.Lines);
    }

    /// <summary>Gives how long the shutdown took.</summary>
    private static async Task<TimeSpan> RestartAsync(PostgresServer server, TestDatabase database)
    {
        var watch = Stopwatch.StartNew();
        await server.StopAsync(ShutdownMode.Fast, TestContext.Current.CancellationToken);
        var elapsed = watch.Elapsed;
        await server.StartAgainAsync(TestContext.Current.CancellationToken);
        database.DataSource.Clear();
        return elapsed;
    }

    private static Task<PostgresServer> StartServerAsync(int major) => PostgresServer.StartAsync(
        new PostgresServerOptions { Major = major, Settings = { ["wal_sender_timeout"] = "2s" } },
        TestContext.Current.CancellationToken);
}
