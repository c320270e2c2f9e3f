using Npgsql;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.Testing;

namespace TypedCdc.LoadTest.Backlogs;

/// <summary>A private server with the table, its publication, and slots for the consumers.</summary>
public sealed class LoadServer : IAsyncDisposable
{
    private const string Publication = "loadtest";
    private const string Template = "loadtest";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly PostgresServer _server;
    private readonly string _connectionString;

    private LoadServer(PostgresServer server, Transport transport)
    {
        _server = server;
        _connectionString = transport == Transport.Tcp
            ? server.ConnectionString
            : new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = server.SocketDirectory }.ConnectionString;
        Database = NpgsqlDataSource.Create(_connectionString);
    }

    public NpgsqlDataSource Database { get; }

    public Version Version => _server.Version;

    /// <summary>Starts it, and makes the schema.</summary>
    public static async Task<LoadServer> StartAsync(int major, Transport transport, CancellationToken cancellationToken)
    {
        var server = await PostgresServer.StartAsync(new PostgresServerOptions { Major = major, Settings = Settings() }, cancellationToken);
        var started = new LoadServer(server, transport);
        try
        {
            await started.ExecuteAsync(OrdersSchema.Sql, cancellationToken);
            await started.ExecuteAsync($"CREATE PUBLICATION {Publication} FOR TABLE orders", cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs SQL, however long it takes.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Remembers this position: what is committed from here on is the backlog of every consumer.</summary>
    public Task MarkStartAsync(CancellationToken cancellationToken) =>
        ExecuteAsync($"SELECT pg_create_logical_replication_slot('{Template}', 'pgoutput')", cancellationToken);

    /// <summary>Empties the table, and remembers this position instead.</summary>
    public async Task StartAfreshAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("TRUNCATE orders", cancellationToken);
        await ExecuteAsync($"SELECT pg_replication_slot_advance('{Template}', pg_current_wal_insert_lsn())", cancellationToken);
    }

    /// <summary>Makes a slot at the remembered position.</summary>
    /// <param name="slot">Its name.</param>
    /// <param name="backlog">What is behind that position.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Assignment> AssignAsync(string slot, Backlog backlog, CancellationToken cancellationToken)
    {
        await ExecuteAsync($"SELECT pg_copy_logical_replication_slot('{Template}', '{slot}')", cancellationToken);
        return new Assignment(_connectionString, slot, Publication, backlog.Changes, backlog.End);
    }

    /// <summary>Whether somebody reads the slot.</summary>
    public async Task<bool> IsReadAsync(string slot, CancellationToken cancellationToken)
    {
        await using var command = Database.CreateCommand(
            $"SELECT active FROM pg_replication_slots WHERE slot_name = '{slot}'");
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Drops a slot, as soon as the server has noticed that its reader is gone.</summary>
    public async Task DropAsync(string slot, CancellationToken cancellationToken)
    {
        while (await IsReadAsync(slot, cancellationToken))
        {
            await Task.Delay(Pause, cancellationToken);
        }

        await ExecuteAsync($"SELECT pg_drop_replication_slot('{slot}')", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Nothing in the background disturbs a run. Decoding has its defaults.</summary>
    private static Dictionary<string, string> Settings() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["autovacuum"] = "off",
        ["checkpoint_timeout"] = "1h",
        ["max_wal_size"] = "20GB",
        ["shared_buffers"] = "256MB",
    };
}
