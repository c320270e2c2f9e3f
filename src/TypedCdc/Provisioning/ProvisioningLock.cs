using Npgsql;
using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Provisioning;

/// <summary>
/// Lets one instance at a time create or alter the same thing. It is an advisory lock of the session, so that it stands
/// in no transaction's way.
/// </summary>
internal sealed class ProvisioningLock : IAsyncDisposable
{
    /// <summary>"TCDC".</summary>
    private const int Space = 0x54434443;

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private ProvisioningLock(NpgsqlConnection connection, string name)
    {
        _connection = connection;
        _name = name;
    }

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<ProvisioningLock> TakeAsync(
        NpgsqlConnection connection,
        string name,
        CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "pg_advisory_lock", name, cancellationToken).ConfigureAwait(false);
        return new ProvisioningLock(connection, name);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ExecuteAsync(_connection, "pg_advisory_unlock", _name, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the lock with it.
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string function,
        string name,
        CancellationToken cancellationToken)
    {
        // Who has the lock may wait for other transactions, however long they take.
        var command = new NpgsqlCommand($"SELECT {function}({Space}, hashtext($1))", connection) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(CatalogQuery.Text(name));
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
