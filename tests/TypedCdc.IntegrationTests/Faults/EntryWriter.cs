using Npgsql;

namespace TypedCdc.IntegrationTests.Faults;

/// <summary>Inserts entries for as long as it is let, also across a server that goes away and comes back.</summary>
internal sealed class EntryWriter : IAsyncDisposable
{
    public const string Sql =
        "CREATE TABLE entries (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, filling text NOT NULL)";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly int _rows;
    private readonly NpgsqlDataSource _database;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private int _transactions;

    public EntryWriter(string connectionString, int rowsPerTransaction = 3)
    {
        _rows = rowsPerTransaction;
        _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        _writing = WriteAsync();
    }

    /// <summary>How many transactions were committed so far.</summary>
    public int Transactions => Volatile.Read(ref _transactions);

    /// <summary>Waits until some more transactions are committed.</summary>
    public Task WriteMoreAsync(int transactions = 5)
    {
        var wanted = Transactions + transactions;
        return Pipelines.Eventually.HoldsAsync(() => Transactions >= wanted);
    }

    /// <summary>Stops, and gives the ids that are in the table.</summary>
    public async Task<long[]> StopAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        await using var command = _database.CreateCommand("SELECT array(SELECT id FROM entries ORDER BY id)");
        return (long[])(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        await _database.DisposeAsync();
        _stop.Dispose();
    }

    private async Task WriteAsync()
    {
        using var timer = new PeriodicTimer(Pause);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var command = _database.CreateCommand(
                    $"INSERT INTO entries (filling) SELECT repeat('x', 500) FROM generate_series(1, {_rows})");
                await command.ExecuteNonQueryAsync(CancellationToken.None);
                Interlocked.Increment(ref _transactions);
            }
            catch (NpgsqlException)
            {
                // The server is away; that is the test.
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
