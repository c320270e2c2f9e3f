using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;

namespace TypedCdc.Provisioning;

/// <summary>Sees that the replication slot exists.</summary>
internal sealed class SlotProvisioner(CdcOptions options, ILogger logger)
{
    /// <summary>Creates the slot when it is missing and may be created.</summary>
    /// <exception cref="ProvisioningException">It is missing, cannot be created, or belongs to something else.</exception>
    public async Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var sql = $"SELECT lsn::text FROM pg_create_logical_replication_slot({SqlName.Literal(options.Slot)}, 'pgoutput')";
        if (!options.CreateSlot)
        {
            throw new ProvisioningException(
                $"Replication slot {options.Slot} does not exist, and {nameof(CdcOptions.CreateSlot)} is off.", sql);
        }

        await CreateAsync(connection, sql, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(
            "SELECT plugin::text, database::text, current_database()::text FROM pg_replication_slots WHERE slot_name = $1",
            connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = options.Slot });
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                var plugin = reader.IsDBNull(0) ? "(none: a physical slot)" : reader.GetString(0);
                var database = reader.IsDBNull(1) ? "(none)" : reader.GetString(1);
                if (plugin != "pgoutput" || database != reader.GetString(2))
                {
                    throw new ProvisioningException(
                        $"Replication slot {options.Slot} has plugin {plugin} and database {database}; pgoutput and {reader.GetString(2)} are needed. Set another {nameof(CdcOptions.Slot)}, or drop that one if nothing needs it.");
                }

                return true;
            }
        }
    }

    private async Task CreateAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // The server waits for all transactions that are running now to end, however long they take.
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            try
            {
                var created = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                logger.SlotCreated(options.Slot, created as string ?? "");
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DuplicateObject)
            {
                // Another instance created it between the question and the answer.
            }
            catch (PostgresException exception)
            {
                throw new ProvisioningException(
                    $"Replication slot {options.Slot} cannot be created: {exception.MessageText} (SQLSTATE {exception.SqlState}).",
                    sql,
                    exception);
            }
        }
    }
}
