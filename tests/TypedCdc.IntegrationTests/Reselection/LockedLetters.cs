using Npgsql;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Testing;

namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>A pipeline that waits for a row, since its table is locked.</summary>
internal sealed class LockedLetters : IAsyncDisposable
{
    private readonly LetterRecorder _letters;
    private readonly NpgsqlConnection _locking;

    private LockedLetters(TestDatabase database, RunningPipeline pipeline, LetterRecorder letters, NpgsqlConnection locking)
    {
        Database = database;
        Pipeline = pipeline;
        _letters = letters;
        _locking = locking;
    }

    public TestDatabase Database { get; }

    public RunningPipeline Pipeline { get; }

    public string Last => _letters.Lines[^1];

    /// <summary>Starts it, and waits until it waits for what the one update has left out.</summary>
    public static async Task<LockedLetters> StartAsync(PostgresServer server, Action<CdcOptions> configure)
    {
        var database = await TestDatabase.CreateOnAsync(server, Letters.Sql);
        var gate = new TaskCompletionSource();
        var letters = new LetterRecorder { Gate = gate.Task };
        var options = RunningPipeline.OptionsFor(database);
        configure(options);
        var pipeline = await RunningPipeline.StartAsync(database, options, builder => builder.AddHandler(letters));
        await database.ExecuteAsync(Letters.Insert);
        await Eventually.HoldsAsync(() => letters.Lines.Count == 1);
        await database.ExecuteAsync("UPDATE letters SET state = 'read'");
        var locked = new LockedLetters(database, pipeline, letters, await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken));
        await locked.ExecuteAsync("BEGIN; LOCK TABLE letters IN ACCESS EXCLUSIVE MODE");
        gate.SetResult();
        await locked.WaitingAsync();
        return locked;
    }

    /// <summary>Waits until a query for a row waits for the lock.</summary>
    /// <returns>The process id of its session.</returns>
    public Task<int> WaitingAsync() => Eventually.ReadAsync(
        () => Database.QueryScalarAsync<int>(
            """
            SELECT coalesce(max(pid), 0) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%pg_current_snapshot%'
            """),
        pid => pid != 0);

    /// <summary>Does something under the lock, which a COMMIT ends.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _locking);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _locking.DisposeAsync();
        await Pipeline.DisposeAsync();
        await Database.DisposeAsync();
    }
}
