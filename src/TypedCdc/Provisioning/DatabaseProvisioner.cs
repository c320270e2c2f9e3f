using Microsoft.Extensions.Logging;
using Npgsql;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning;

/// <summary>Sees, before a stream starts, that the database has what it needs.</summary>
internal sealed class DatabaseProvisioner(
    NpgsqlDataSource database,
    CdcOptions options,
    IReadOnlyCollection<TableName> tables,
    ILogger logger)
{
    /// <summary>
    /// Creates what is missing and may be created. The publication goes first: a slot decodes with the catalogue as it
    /// was, so changes made between the two would name a publication that did not exist then.
    /// </summary>
    /// <exception cref="ProvisioningException">Something is missing and may not or cannot be created.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await new PublicationProvisioner(options, logger)
                .EnsureAsync(connection, tables, cancellationToken).ConfigureAwait(false);
            await new SlotProvisioner(options, logger)
                .EnsureAsync(connection, cancellationToken).ConfigureAwait(false);
        }
    }
}
