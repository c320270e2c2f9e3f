using System.Globalization;
using KilledConsumer.TwoTables;
using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.IntegrationTests.Transactions.Deliveries;

namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>A pipeline of one variant, and what its handler was given.</summary>
internal sealed class Observer(StreamingVariant variant, TestDatabase database) : IAsyncDisposable
{
    /// <summary>The least that a pipeline may be told to hold in memory, so that what the tests write is spilled.</summary>
    private const int LeastMemory = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly SpillPlace _spill = new();
    private RunningPipeline? _pipeline;
    private long _marker;
    private long _committedMarker;

    public StreamingVariant Variant => variant;

    public string Slot { get; private set; } = "";

    /// <summary>Called by the handler with every line it writes.</summary>
    public Action Written { get; set; } = () => { };

    /// <summary>Whether the pipeline has ever moved a transaction from memory to disk.</summary>
    public bool HasSpilled => _spill.WasUsed;

    /// <summary>The settings of a pipeline of this variant.</summary>
    public static CdcOptions OptionsFor(TestDatabase database, StreamingVariant variant)
    {
        var options = RunningPipeline.OptionsFor(database, variant.Binary);
        options.Slot = $"{database.Name}_{variant.Name}";
        options.Streaming = variant.Mode;
        options.MaxTransactionMemory = LeastMemory;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Options = variant.ServerOptions,
        }.ConnectionString;
        return options;
    }

    /// <summary>Starts the pipeline and waits until it streams.</summary>
    public async Task StartAsync(Action<CdcOptions>? configure = null)
    {
        var options = OptionsFor(database, variant);
        options.SpillDirectory = _spill.Directory;
        configure?.Invoke(options);
        Slot = options.Slot;
        _pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(new DeliveryLog(Write)));
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

    /// <summary>Waits until nothing is spilled any more, when no transaction is open.</summary>
    public Task AssertNothingIsSpilledAsync() => Eventually.HoldsAsync(() => !_spill.IsInUse);

    public async ValueTask DisposeAsync()
    {
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }

        _spill.Dispose();
    }

    private Task<long> CountAsync(string what)
        => database.QueryScalarAsync<long>($"SELECT {what} FROM pg_stat_replication_slots WHERE slot_name = '{Slot}'");

    private void Write(string line)
    {
        Written();
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
