using System.Data;
using Npgsql;

namespace TypedCdc.Provisioning;

/// <summary>A transaction of a connection. Disposal rolls it back, unless it was committed.</summary>
/// <remarks>
/// Not an <see cref="NpgsqlTransaction"/>: before Npgsql 10.0.3 that cannot begin on a connection that came about at the second
/// attempt (https://github.com/npgsql/npgsql/issues/6506), and it says nothing when the connection breaks as it is rolled back,
/// so that the next command fails with something that does not look like a broken connection.
/// </remarks>
internal sealed class DatabaseTransaction : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private bool _isOver;

    private DatabaseTransaction(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Begins one that sees what others commit meanwhile.</summary>
    /// <exception cref="NpgsqlException">The connection is broken.</exception>
    public static Task<DatabaseTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        BeginAsync(connection, "BEGIN", cancellationToken);

    /// <summary>Begins one that sees all as of one moment.</summary>
    /// <exception cref="NpgsqlException">The connection is broken.</exception>
    public static Task<DatabaseTransaction> BeginSnapshotAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        BeginAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);

    /// <exception cref="NpgsqlException">The connection is broken, or the server refuses.</exception>
    public Task CommitAsync(CancellationToken cancellationToken) => EndAsync("COMMIT", cancellationToken);

    /// <exception cref="NpgsqlException">The connection is broken.</exception>
    public Task RollbackAsync(CancellationToken cancellationToken) => EndAsync("ROLLBACK", cancellationToken);

    /// <summary>Rolls back where that was not done. Whoever gets here without having ended it has a failure to tell of already.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOver || _connection.State != ConnectionState.Open)
        {
            return;
        }

        try
        {
            await RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the transaction with it.
        }
    }

    private static async Task<DatabaseTransaction> BeginAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        return new DatabaseTransaction(connection);
    }

    private async Task EndAsync(string sql, CancellationToken cancellationToken)
    {
        _isOver = true;
        await ExecuteAsync(_connection, sql, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
