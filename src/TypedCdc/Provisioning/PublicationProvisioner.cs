using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Diagnostics;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning;

/// <summary>Sees that the publication exists.</summary>
internal sealed class PublicationProvisioner(CdcOptions options, ILogger logger)
{
    /// <summary>Creates the publication for these tables when it is missing and may be created.</summary>
    /// <exception cref="ProvisioningException">It is missing, or cannot be created.</exception>
    public async Task EnsureAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<TableName> tables,
        CancellationToken cancellationToken)
    {
        if (await ExistsAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Types are mapped to partitioned tables by the name of the root; under the names of partitions nobody would handle
        // their changes. For other tables the option makes no difference.
        var sql = $"CREATE PUBLICATION {SqlName.Quote(options.Publication)} FOR TABLE {string.Join(", ", tables.Select(SqlName.Quote))} WITH (publish_via_partition_root = true)";
        if (!options.CreatePublication)
        {
            throw new ProvisioningException(
                $"Publication {options.Publication} does not exist, and {nameof(CdcOptions.CreatePublication)} is off.", sql);
        }

        await CreateAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        logger.PublicationCreated(options.Publication, string.Join(", ", tables));
    }

    private async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT 1 FROM pg_publication WHERE pubname = $1", connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = options.Publication });
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
        }
    }

    private async Task CreateAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (exception.SqlState
                is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
                // Another instance created it between the question and the answer.
            }
            catch (PostgresException exception)
            {
                throw new ProvisioningException(
                    $"Publication {options.Publication} cannot be created: {exception.MessageText} (SQLSTATE {exception.SqlState}).",
                    sql,
                    exception);
            }
        }
    }
}
