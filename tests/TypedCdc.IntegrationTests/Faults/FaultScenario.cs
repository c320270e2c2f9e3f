using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>
/// A server of its own, a writer that never rests, and a pipeline behind a proxy. A test lets something happen to them and
/// then asks for the proof: nothing lost, order kept, resumed.
/// </summary>
internal sealed class FaultScenario : IAsyncDisposable
{
    private readonly CdcPipeline _pipeline;
    private CancellationTokenSource _stop = new();

    private FaultScenario(PostgresServer server, CdcOptions options, FaultProxy proxy)
    {
        Server = server;
        Options = options;
        Proxy = proxy;
        _pipeline = CdcPipeline.Create(options, Log);
        Run = Task.Run(() => _pipeline.RunAsync(_stop.Token));
    }

    public PostgresServer Server { get; }

    public CdcOptions Options { get; }

    public FaultProxy Proxy { get; }

    public EntryLog Log { get; } = new();

    public EntryWriter Writer { get; private set; } = null!;

    public Task Run { get; private set; }

    public PipelineStatus Status => _pipeline.Status;

    /// <summary>Starts everything and waits until changes arrive.</summary>
    public static async Task<FaultScenario> StartAsync(
        int major,
        Action<CdcOptions>? configure = null,
        Action<PostgresServerOptions>? configureServer = null,
        int rowsPerTransaction = 3)
    {
        var serverOptions = new PostgresServerOptions { Major = major };
        configureServer?.Invoke(serverOptions);
        var server = await PostgresServer.StartAsync(serverOptions, TestContext.Current.CancellationToken);
        await server.ExecuteAsync(EntryWriter.Sql, TestContext.Current.CancellationToken);
        var proxy = new FaultProxy(server.Port);
        var options = new CdcOptions
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString)
            {
                Host = "127.0.0.1",
                Port = proxy.Port,
                Timeout = 2,
            }.ConnectionString,
            StatusInterval = TimeSpan.FromMilliseconds(100),
            ServerTimeout = TimeSpan.FromSeconds(2),
        };
        configure?.Invoke(options);
        var scenario = new FaultScenario(server, options, proxy);
        // What is written before there is a slot is not captured.
        await Eventually.HoldsAsync(() => scenario.Status.Phase == PipelinePhase.Running);
        scenario.Writer = new EntryWriter(server.ConnectionString, rowsPerTransaction);
        await scenario.SeeMoreAsync();
        return scenario;
    }

    /// <summary>Waits until more entries arrive than have until now.</summary>
    public async Task SeeMoreAsync(int entries = 10)
    {
        var wanted = Log.Count + entries;
        await Eventually.HoldsAsync(() => Log.Count >= wanted || Run.IsCompleted);
        if (Run.IsCompleted)
        {
            await Run;
        }
    }

    /// <summary>Waits until the pipeline has noticed that it lost its connection.</summary>
    public Task NoticeAsync() => Eventually.HoldsAsync(
        () => Status.Phase == PipelinePhase.Reconnecting || Run.IsCompleted);

    /// <summary>Waits for the run to fail.</summary>
    public Task<TException> FailureAsync<TException>()
        where TException : Exception => Assert.ThrowsAnyAsync<TException>(
            () => Run.WaitAsync(Eventually.Deadline, TestContext.Current.CancellationToken));

    /// <summary>Stops the pipeline, when the transaction in hand is finished or at once, and runs it again.</summary>
    public async Task RestartPipelineAsync(bool atOnce)
    {
        if (atOnce)
        {
            _pipeline.StopNow();
        }
        else
        {
            await _stop.CancelAsync();
        }

        await Run.WaitAsync(Eventually.Deadline, TestContext.Current.CancellationToken);
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        Run = Task.Run(() => _pipeline.RunAsync(_stop.Token));
    }

    /// <summary>Stops writing and proves that every entry arrived, in order.</summary>
    /// <param name="writer">Who wrote last; the scenario's own if none is named.</param>
    public async Task ProveNothingIsLostAsync(EntryWriter? writer = null)
    {
        await SeeMoreAsync();
        var written = await (writer ?? Writer).StopAsync();
        await Eventually.HoldsAsync(() => Log.Count >= written.Length || Run.IsCompleted);
        await _stop.CancelAsync();
        await Run.WaitAsync(Eventually.Deadline, TestContext.Current.CancellationToken);
        Assert.Empty(written.Except(Log.Ids));
        Assert.Empty(Log.Violations);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _pipeline.StopNow();
        await Run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Writer.DisposeAsync();
        await Proxy.DisposeAsync();
        await Server.DisposeAsync();
        _stop.Dispose();
    }
}
