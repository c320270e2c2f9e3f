using System.Globalization;
using KilledConsumer.TwoTables;
using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.InProgress;

/// <summary>A pipeline whose handler is given transactions in progress, and what it made of them.</summary>
internal sealed class InProgressObserver : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<string> _linesBeside = [];
    private readonly TestDatabase _database;
    private readonly StagedDeliveryLog _staged;
    private readonly DeliveryLog _beside;
    private RunningPipeline? _pipeline;

    public InProgressObserver(TestDatabase database, InProgressVariant variant)
    {
        _database = database;
        Variant = variant;
        _staged = new StagedDeliveryLog(lines => Write(_lines, lines));
        _beside = new DeliveryLog(line => Write(_linesBeside, [line]));
    }

    public InProgressVariant Variant { get; }

    public string Slot => $"{_database.Name}_{Variant.Name}";

    public StagingCounts Counts => _staged.Counts;

    /// <summary>Called when a change is staged.</summary>
    public Action Staged
    {
        set => _staged.Staged = value;
    }

    /// <summary>Starts the pipeline, or starts it again, and waits until it streams.</summary>
    public async Task StartAsync(Action<CdcOptions>? configure = null)
    {
        var options = RunningPipeline.OptionsFor(_database, Variant.Binary);
        options.Slot = Slot;
        if (Variant.Parallel)
        {
            options.Streaming = StreamingMode.Parallel;
        }

        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Options = Variant.ServerOptions,
        }.ConnectionString;
        configure?.Invoke(options);
        _pipeline = await RunningPipeline.StartAsync(
            _database, options, builder => Variant.Beside ? builder.AddHandler(_staged).AddHandler(_beside) : builder.AddHandler(_staged));
    }

    public Task StopAsync() => _pipeline!.StopAsync();

    /// <summary>Waits until all that is committed by now is handled and confirmed.</summary>
    public Task CatchUpAsync() => _pipeline!.CatchUpAsync();

    public Task<SlotState?> SlotAsync() => _pipeline!.SlotAsync();

    /// <summary>Fails with the pipeline's own failure, if there is one.</summary>
    public Task ThrowIfFailedAsync() => _pipeline!.ThrowIfFailedAsync();

    /// <summary>Waits until the handler was told so much.</summary>
    public Task WaitForAsync(Func<StagingCounts, bool> told) => Eventually.ReadAsync(
        async () =>
        {
            await ThrowIfFailedAsync();
            return Counts;
        },
        told);

    /// <summary>Waits until a marker has come.</summary>
    public Task WaitForMarkerAsync(long marker)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"1 marker {marker}");
        return Eventually.ReadAsync(
            async () =>
            {
                await ThrowIfFailedAsync();
                lock (_lock)
                {
                    // The commit is written with the marker in one list, and behind it in the other.
                    return _lines.Contains(line) && (!Variant.Beside || _linesBeside.SkipWhile(written => written != line).Contains("commit"));
                }
            },
            hasCome => hasCome);
    }

    /// <summary>What was left of each transaction at its commit, which is then forgotten.</summary>
    public List<DeliveredTransaction> TakeDeliveries() => Take(_lines);

    /// <summary>What the other handler was given, which is then forgotten.</summary>
    public List<DeliveredTransaction> TakeDeliveriesBeside() => Take(_linesBeside);

    /// <summary>Waits until the server has told that it streamed; otherwise a test proves nothing.</summary>
    public async Task AssertStreamedAsync()
    {
        Assert.True(Counts.Early > 0, $"{Variant} was given nothing early.");
        // The statistics of a slot come late.
        await Eventually.ReadAsync(
            () => _database.QueryScalarAsync<long>($"SELECT stream_txns FROM pg_stat_replication_slots WHERE slot_name = '{Slot}'"),
            count => count > 0);
    }

    public async ValueTask DisposeAsync()
    {
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }
    }

    private List<DeliveredTransaction> Take(List<string> lines)
    {
        lock (_lock)
        {
            var deliveries = DeliveredTransaction.Read(lines);
            lines.Clear();
            return deliveries;
        }
    }

    private void Write(List<string> to, IReadOnlyList<string> lines)
    {
        lock (_lock)
        {
            to.AddRange(lines);
        }
    }
}
