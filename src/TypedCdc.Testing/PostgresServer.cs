using TypedCdc.Testing.Binaries;
using TypedCdc.Testing.Clusters;
using TypedCdc.Testing.Processes;

namespace TypedCdc.Testing;

/// <summary>
/// A private PostgreSQL server with logical replication, in a temporary folder and on a free loopback port.
/// Disposal removes it, and so does the end of the process, however it ends.
/// </summary>
/// <remarks>
/// The programs come from the folder in <c>TYPEDCDC_PG_BIN</c>, an npm package which is fetched once and cached, or
/// an installed PostgreSQL. When this process is root, the server runs as <c>postgres</c> or <c>nobody</c>.
/// </remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Cluster _cluster;
    private readonly ServerFolder _folder;
    private readonly ServerDatabases _databases;
#pragma warning disable CA2213 // It has nothing to dispose of unless its wait handle is asked for.
    private readonly SemaphoreSlim _gate = new(1, 1);
#pragma warning restore CA2213
    private bool _disposed;

    private PostgresServer(Cluster cluster, ServerFolder folder, PostgresServerOptions options)
    {
        _cluster = cluster;
        _folder = folder;
        _databases = new ServerDatabases(cluster, options);
    }

    /// <summary>The address of the server, 127.0.0.1.</summary>
    public string Host => ServerDatabases.Host;

    /// <summary>The TCP port of the server; it stays the same over restarts.</summary>
    public int Port => _cluster.Port;

    /// <summary>The folder of the unix socket, which may be used as the host; <see langword="null"/> on Windows.</summary>
    public string? SocketDirectory => _cluster.SocketDirectory;

    /// <summary>The data directory.</summary>
    public string DataDirectory => _cluster.DataDirectory;

    /// <summary>The folder of the server's programs.</summary>
    public string BinDirectory => _cluster.Binaries.Folder;

    /// <summary>The major version.</summary>
    public int Major => _cluster.Binaries.Version.Major;

    /// <summary>The version, such as 18.4.</summary>
    public Version Version => _cluster.Binaries.Version;

    /// <summary>The Npgsql connection string of the database <c>postgres</c>, for the superuser.</summary>
    public string ConnectionString => _databases.ConnectionString(ServerDatabases.Maintenance);

    /// <summary>All that the server has logged.</summary>
    public string Log => _cluster.Log;

    /// <summary>Makes and starts a server, and returns when it accepts connections.</summary>
    /// <param name="options">What server; <see langword="null"/> for whatever version is at hand.</param>
    /// <param name="cancellationToken">Gives up; nothing stays behind.</param>
    /// <exception cref="PostgresNotFoundException">There is no PostgreSQL to run.</exception>
    /// <exception cref="PostgresCommandException">The server cannot be made or does not start.</exception>
    public static async Task<PostgresServer> StartAsync(
        PostgresServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PostgresServerOptions();
        var account = ServerAccount.Choose();
        var locator = new BinariesLocator(account, options.TimeProvider);
        var binaries = await locator.FindAsync(options.Major, cancellationToken).ConfigureAwait(false);
        var folder = LiveFolders.Create(account);
        try
        {
            var cluster = new Cluster(options, binaries, folder, account);
            await cluster.InitializeAsync(cancellationToken).ConfigureAwait(false);
            await cluster.StartFirstAsync(cancellationToken).ConfigureAwait(false);
            return new PostgresServer(cluster, folder, options);
        }
        catch
        {
            LiveFolders.Remove(folder);
            throw;
        }
    }

    /// <summary>Creates a database and returns its connection string.</summary>
    /// <param name="name">The name; it is quoted, so any characters will do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<string> CreateDatabaseAsync(string name, CancellationToken cancellationToken = default)
        => _databases.CreateAsync(name, cancellationToken);

    /// <summary>
    /// Drops a database with all that stands in the way: its clients, replication slots and prepared transactions.
    /// </summary>
    /// <param name="name">The name, as given to <see cref="CreateDatabaseAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken = default)
        => _databases.DropAsync(name, cancellationToken);

    /// <summary>Runs SQL in the database <c>postgres</c>, on a connection of its own.</summary>
    /// <param name="sql">One or more statements.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken = default)
        => _databases.ExecuteAsync(ServerDatabases.Maintenance, sql, cancellationToken);

    /// <summary>Runs SQL in the database <c>postgres</c> and returns the first column of the first row.</summary>
    /// <typeparam name="T">The type of the value; nullable where the value may be null or the row missing.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<T> QueryScalarAsync<T>(string sql, CancellationToken cancellationToken = default)
        => _databases.QueryScalarAsync<T>(ServerDatabases.Maintenance, sql, cancellationToken);

    /// <summary>Stops the server and keeps its data for <see cref="StartAgainAsync"/>.</summary>
    /// <param name="mode">How.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task StopAsync(ShutdownMode mode = ShutdownMode.Fast, CancellationToken cancellationToken = default)
        => InTurnAsync(() => _cluster.StopAsync(mode, cancellationToken), cancellationToken);

    /// <summary>Starts the stopped or killed server again, on the same port.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task StartAgainAsync(CancellationToken cancellationToken = default)
        => InTurnAsync(() => _cluster.StartAsync(cancellationToken), cancellationToken);

    /// <summary>Stops the server and starts it again.</summary>
    /// <param name="mode">How to stop it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task RestartAsync(ShutdownMode mode = ShutdownMode.Fast, CancellationToken cancellationToken = default)
        => InTurnAsync(
            async () =>
            {
                await _cluster.StopAsync(mode, cancellationToken).ConfigureAwait(false);
                await _cluster.StartAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Crashes the server: kills its main process and all others of it without warning.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task KillAsync(CancellationToken cancellationToken = default)
        => InTurnAsync(() => _cluster.KillAsync(cancellationToken), cancellationToken);

    /// <summary>Stops the server and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_disposed)
            {
                _disposed = true;
                _databases.ClearPools();
                await Task.Run(() => LiveFolders.Remove(_folder)).ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task InTurnAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await action().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
