using NpgsqlTypes;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>A pipeline that runs beside the test; disposal stops it.</summary>
internal sealed class RunningPipeline : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    private RunningPipeline(TestDatabase database, CdcOptions options, CdcPipeline pipeline)
    {
        _database = database;
        Slot = options.Slot;
        _run = Task.Run(() => pipeline.RunAsync(_stop.Token));
    }

    public string Slot { get; }

    /// <summary>Settings on a slot that belongs to the test's database, with quick feedback, and which hide no fault.</summary>
    public static CdcOptions OptionsFor(TestDatabase database, bool binary = true) => new()
    {
        ConnectionString = database.ConnectionString,
        Slot = database.Name,
        // A test may let another handler go on where the first one stopped.
        PublicationMode = ProvisioningMode.CreateOrAlter,
        Binary = binary,
        StatusInterval = TimeSpan.FromMilliseconds(100),
        ReconnectFor = TimeSpan.Zero,
    };

    /// <summary>Starts a pipeline and waits until it streams.</summary>
    public static Task<RunningPipeline> StartAsync(
        TestDatabase database,
        Func<CdcPipelineBuilder, CdcPipelineBuilder> handlers,
        bool binary = true) => StartAsync(database, OptionsFor(database, binary), handlers);

    /// <inheritdoc cref="StartAsync(TestDatabase, Func{CdcPipelineBuilder, CdcPipelineBuilder}, bool)"/>
    public static async Task<RunningPipeline> StartAsync(
        TestDatabase database,
        CdcOptions options,
        Func<CdcPipelineBuilder, CdcPipelineBuilder> handlers)
    {
        var pipeline = new RunningPipeline(database, options, handlers(CdcPipeline.CreateBuilder(options)).Build());
        try
        {
            await Eventually.ReadAsync(pipeline.SlotAsync, slot => slot is { IsStreaming: true });
            return pipeline;
        }
        catch
        {
            await pipeline.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fails with the pipeline's own failure, if there is one.</summary>
    public Task ThrowIfFailedAsync() => _run.IsCompleted ? _run : Task.CompletedTask;

    /// <summary>The slot as the server sees it; fails with the pipeline's own failure, if there is one.</summary>
    public async Task<SlotState?> SlotAsync()
    {
        await ThrowIfFailedAsync();
        return await SlotState.ReadAsync(_database, Slot);
    }

    /// <summary>Waits until all that is committed by now is handled and confirmed.</summary>
    public async Task CatchUpAsync()
    {
        var written = await _database.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_flush_lsn()");
        await Eventually.ReadAsync(SlotAsync, slot => slot!.Confirmed >= written, TimeSpan.FromMinutes(3));
    }

    /// <summary>Waits until the server has heard of the pipeline again, and gives the slot as it is then.</summary>
    public async Task<SlotState> HearAgainAsync()
    {
        var before = (await SlotAsync())!.Now;
        return (await Eventually.ReadAsync(SlotAsync, slot => slot!.Replied > before))!;
    }

    /// <summary>Asks the pipeline to stop, and does not wait until it has.</summary>
    public Task RequestStopAsync() => _stop.CancelAsync();

    /// <summary>Stops the pipeline, which must end without an exception.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _run.WaitAsync(Eventually.Deadline);
    }

    /// <summary>Waits for the pipeline to fail.</summary>
    public Task<TException> FailureAsync<TException>()
        where TException : Exception => Assert.ThrowsAsync<TException>(() => _run.WaitAsync(Eventually.Deadline));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
