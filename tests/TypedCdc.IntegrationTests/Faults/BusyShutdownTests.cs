using System.Diagnostics;
using TypedCdc.IntegrationTests.Acknowledgement;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Tables;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>A server that shuts down while a handler is busy.</summary>
public sealed class BusyShutdownTests
{
    [Theory, ClassData(typeof(PostgresMajors))]
    public async Task A_busy_handler_holds_a_shutdown_up_no_longer_than_allowed(int major)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var scenario = await FaultScenario.StartAsync(
            major, options => options.ServerShutdownTimeout = TimeSpan.FromSeconds(1));
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scenario.Log.Hold = async token =>
        {
            holding.TrySetResult();
            await mayGoOn.Task.WaitAsync(token);
        };
        await holding.Task.WaitAsync(Eventually.Deadline, cancellationToken);

        var began = Stopwatch.GetTimestamp();
        await scenario.Server.StopAsync(ShutdownMode.Fast, cancellationToken);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));

        mayGoOn.SetResult();
        await scenario.Server.StartAgainAsync(cancellationToken);
        await scenario.ProveNothingIsLostAsync();
    }

    /// <summary>
    /// The limit of the above: once reading has stopped, nothing tells that the server wants to shut down. It does not give
    /// the connection up either, since it goes on hearing from us.
    /// </summary>
    [Theory]
    [InlineData(5_000)] // waits in the network's buffers, with the server's question behind it
    [InlineData(50_000)] // is more than they hold, so that the server is in the middle of sending
    public async Task While_reading_has_stopped_a_shutdown_waits_until_the_pipeline_stops(int rows)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync(
            new PostgresServerOptions { Major = PostgresMajors.Newest, Settings = { ["wal_sender_timeout"] = "2s" } }, cancellationToken);
        await using var database = await TestDatabase.CreateOnAsync(server, Item.Sql);
        var handler = new GatedHandler(gatedId: 1);
        var options = RunningPipeline.OptionsFor(database);
        options.MaxBufferedBytes = 256 * 1024;
        options.ServerShutdownTimeout = TimeSpan.FromSeconds(1);
        var pipeline = CdcPipeline.Create(options, handler);
        var running = pipeline.RunAsync(cancellationToken);
        await Eventually.HoldsAsync(() => pipeline.Status.Phase == PipelinePhase.Running);
        await database.ExecuteAsync($"INSERT INTO items SELECT id, repeat('x', 1000) FROM generate_series(1, {rows}) id");
        await handler.Reached;

        var stopping = server.StopAsync(ShutdownMode.Fast, cancellationToken);
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromSeconds(6), cancellationToken));
        Assert.False(stopping.IsCompleted || running.IsCompleted);

        pipeline.StopNow();
        await stopping;
        await running;
        handler.Open();
        await server.StartAgainAsync(cancellationToken);
        database.DataSource.Clear();
        await using var again = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(handler));
        await again.CatchUpAsync();
        Assert.Equal(rows, handler.Lines.Count);
    }
}
