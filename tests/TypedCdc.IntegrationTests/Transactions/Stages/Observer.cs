using System.Globalization;
using KilledConsumer.TwoTables;
using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>A pipeline of one variant, and what its handler was given.</summary>
internal sealed class Observer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly TestDatabase _database;
    private RunningPipeline? _pipeline;
    private long _marker;
    private long _committedMarker;

    private Observer(StreamingVariant variant, TestDatabase database, string slot)
    {
        Variant = variant;
        _database = database;
        Slot = slot;
    }

    public StreamingVariant Variant { get; }

    public string Slot { get; }

    /// <summary>Starts a pipeline and waits until it streams.</summary>
    public static async Task<Observer> StartAsync(
        TestDatabase database, StreamingVariant variant, Action<CdcOptions>? configure = null)
    {
        var options = OptionsFor(database, variant);
        configure?.Invoke(options);
        var observer = new Observer(variant, database, options.Slot);
        observer._pipeline = await RunningPipeline.StartAsync(
            database, options, builder => builder.AddHandler(new DeliveryLog(observer.Write)));
        return observer;
    }

    /// <summary>The settings of a pipeline of this variant.</summary>
    public static CdcOptions OptionsFor(TestDatabase database, StreamingVariant variant)
    {
        var options = RunningPipeline.OptionsFor(database, variant.Binary);
        options.Slot = $"{database.Name}_{variant.Name}";
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Options = variant.ServerOptions,
        }.ConnectionString;
        return options;
    }

    /// <summary>What the handler was given by now.</summary>
    public List<DeliveredTransaction> Deliveries()
    {
        lock (_lock)
        {
            return DeliveredTransaction.Read(_lines);
        }
    }

    /// <summary>What the handler was given by now, which is then forgotten.</summary>
    public List<DeliveredTransaction> TakeDeliveries()
    {
        lock (_lock)
        {
            var deliveries = DeliveredTransaction.Read(_lines);
            _lines.Clear();
            return deliveries;
        }
    }

    /// <summary>Waits until the handler was given a marker and its commit.</summary>
    public Task WaitForMarkerAsync(long marker, TimeSpan? within = null) => Eventually.ReadAsync(
        async () =>
        {
            await ThrowIfFailedAsync();
            return Volatile.Read(ref _committedMarker);
        },
        committed => committed >= marker,
        within);

    /// <summary>Waits until all that is committed by now is handled and confirmed.</summary>
    public Task CatchUpAsync() => _pipeline!.CatchUpAsync();

    /// <summary>Fails with the pipeline's own failure, if there is one.</summary>
    public Task ThrowIfFailedAsync() => _pipeline!.ThrowIfFailedAsync();

    /// <summary>Waits until the server has told that it streamed, where it had to; otherwise a test proves nothing.</summary>
    public async Task AssertStreamedAsync()
    {
        // The statistics of a slot come late.
        if (Variant.Mode == StreamingMode.Off)
        {
            await Eventually.ReadAsync(() => CountAsync("spill_txns"), count => count > 0);
            Assert.Equal(0, await CountAsync("stream_txns"));
        }
        else
        {
            await Eventually.ReadAsync(() => CountAsync("stream_txns"), count => count > 0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }
    }

    private Task<long> CountAsync(string what)
        => _database.QueryScalarAsync<long>($"SELECT {what} FROM pg_stat_replication_slots WHERE slot_name = '{Slot}'");

    private void Write(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            if (line == "commit")
            {
                _committedMarker = _marker;
            }
            else if (line.Split(' ') is [_, "marker", var marker])
            {
                _marker = long.Parse(marker, CultureInfo.InvariantCulture);
            }
        }
    }
}
