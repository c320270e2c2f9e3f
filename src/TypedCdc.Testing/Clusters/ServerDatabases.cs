using System.Collections.Concurrent;
using Npgsql;

namespace TypedCdc.Testing.Clusters;

/// <summary>The databases of a server, and SQL in them as the superuser.</summary>
internal sealed class ServerDatabases(Cluster cluster, PostgresServerOptions options)
{
    public const string Host = "127.0.0.1";
    public const string Maintenance = "postgres";

    private const string DropSlots = """
        SELECT count(pg_drop_replication_slot(slot_name)) FROM pg_replication_slots WHERE database = $1 AND active_pid IS NULL
        """;

    private const string TerminateSlotUsers = """
        SELECT count(pg_terminate_backend(active_pid)) FROM pg_replication_slots WHERE database = $1 AND active_pid IS NOT NULL
        """;

    private const string CountSlots = "SELECT count(*) FROM pg_replication_slots WHERE database = $1";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<string, byte> _handedOut = new(StringComparer.Ordinal);

    public string ConnectionString(string database)
    {
        var text = Build(database, Host).ConnectionString;
        _handedOut.TryAdd(text, 0);
        return text;
    }

    public async Task<string> CreateAsync(string name, CancellationToken cancellationToken)
    {
        await ExecuteAsync(Maintenance, $"CREATE DATABASE {Quote(name)}", cancellationToken).ConfigureAwait(false);
        return ConnectionString(name);
    }

    public async Task DropAsync(string name, CancellationToken cancellationToken)
    {
        ClearPool(ConnectionString(name));
        await RollBackPreparedAsync(name, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(
            Maintenance, $"ALTER DATABASE {Quote(name)} WITH ALLOW_CONNECTIONS false", cancellationToken).ConfigureAwait(false);
        await DropSlotsAsync(name, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(Maintenance, $"DROP DATABASE {Quote(name)} WITH (FORCE)", cancellationToken).ConfigureAwait(false);
        _handedOut.TryRemove(ConnectionString(name), out _);
    }

    public async Task ExecuteAsync(string database, string sql, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var command = new NpgsqlCommand(sql, connection);
        await using var disposing = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> QueryScalarAsync<T>(string database, string sql, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        return await ScalarAsync<T>(connection, sql, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the idle connections that clients of this process keep to the server.</summary>
    public void ClearPools()
    {
        foreach (var text in _handedOut.Keys)
        {
            ClearPool(text);
        }
    }

    private static void ClearPool(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<T> ScalarAsync<T>(
        NpgsqlConnection connection, string sql, string[] parameters, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using var disposing = command.ConfigureAwait(false);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = parameter });
        }

        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        var present = await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
            && !await reader.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false);
        return present ? await reader.GetFieldValueAsync<T>(0, cancellationToken).ConfigureAwait(false)
            : default(T) is null ? default!
            : throw new InvalidOperationException($"The query gave no value: {sql}");
    }

    private async Task RollBackPreparedAsync(string name, CancellationToken cancellationToken)
    {
        var literal = name.Replace("'", "''", StringComparison.Ordinal);
        var statements = await QueryScalarAsync<string[]?>(
            Maintenance,
            $"SELECT array_agg(format('ROLLBACK PREPARED %L', gid)) FROM pg_prepared_xacts WHERE database = '{literal}'",
            cancellationToken).ConfigureAwait(false);
        foreach (var statement in statements ?? [])
        {
            await ExecuteAsync(name, statement, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops the slots; one in use is free only when the process that uses it has ended.</summary>
    private async Task DropSlotsAsync(string name, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(Maintenance, cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var start = options.TimeProvider.GetTimestamp();
        while (true)
        {
            await ScalarAsync<long>(connection, TerminateSlotUsers, [name], cancellationToken).ConfigureAwait(false);
            try
            {
                await ScalarAsync<long>(connection, DropSlots, [name], cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.UndefinedObject)
            {
                // Its user came back, or dropped it, in between.
            }

            var left = await ScalarAsync<long>(connection, CountSlots, [name], cancellationToken).ConfigureAwait(false);
            if (left == 0)
            {
                return;
            }

            if (options.TimeProvider.GetElapsedTime(start) > options.Timeout)
            {
                throw new PostgresCommandException($"Replication slots of '{name}' cannot be dropped.", "", cluster.Log);
            }

            await Task.Delay(Pause, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancellationToken)
    {
        // Through the socket: options may close TCP to this user, or ask for TLS.
        var settings = Build(database, cluster.SocketDirectory ?? Host);
        settings.Pooling = false;
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private NpgsqlConnectionStringBuilder Build(string database, string host) => new()
    {
        Host = host,
        Port = cluster.Port,
        Database = database,
        Username = "postgres",
        Password = options.SuperuserPassword,
    };
}
