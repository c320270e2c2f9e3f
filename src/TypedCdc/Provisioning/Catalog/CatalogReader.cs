using Npgsql;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads all that the checks look at.</summary>
internal sealed class CatalogReader(CdcOptions options, PipelineNeeds needs)
{
    /// <summary>Reads it now. It waits for nobody: the tables may be locked for as long as others like.</summary>
    /// <exception cref="NpgsqlException">A query failed.</exception>
    public async Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (server, role) = await ServerReader.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var slot = await SlotReader.ReadAsync(connection, options.Slot, cancellationToken).ConfigureAwait(false);
        // All tables as of one moment: between two statements somebody may drop a table and make it again.
        var snapshot = await DatabaseTransaction.BeginSnapshotAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var catalog = await ReadTablesAsync(
                connection, new DatabaseCatalog { Server = server, Role = role, Slot = slot }, cancellationToken).ConfigureAwait(false);
            await snapshot.CommitAsync(cancellationToken).ConfigureAwait(false);
            return catalog;
        }
    }

    /// <summary>Reads the row filters, for which it has to wait while somebody else has one of these tables locked.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="catalog">All but the row filters.</param>
    /// <param name="patiently">Whether to wait as long as it takes; otherwise it soon goes without them.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="NpgsqlException">A query failed.</exception>
    public async Task<DatabaseCatalog> ReadRowFiltersAsync(
        NpgsqlConnection connection,
        DatabaseCatalog catalog,
        bool patiently,
        CancellationToken cancellationToken)
    {
        var publication = catalog.Publication!;
        var transaction = await DatabaseTransaction.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!patiently)
            {
                await CatalogQuery.ListAsync(connection, "SET LOCAL lock_timeout = '1s'", [], _ => true, cancellationToken).ConfigureAwait(false);
            }

            try
            {
                var members = await Publications(connection, catalog)
                    .ReadRowFiltersAsync(publication.Members, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return catalog with { Publication = publication with { Members = members } };
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
                return catalog;
            }
        }
    }

    private PublicationReader Publications(NpgsqlConnection connection, DatabaseCatalog catalog) =>
        new(connection, catalog.Server.Version, options.Publication);

    private async Task<DatabaseCatalog> ReadTablesAsync(
        NpgsqlConnection connection,
        DatabaseCatalog catalog,
        CancellationToken cancellationToken)
    {
        TableName[] asked = [.. needs.Tables.Select(table => table.Table)];
        var tables = await new TableReader(connection).ReadAsync(asked, cancellationToken).ConfigureAwait(false);
        var publication = await Publications(connection, catalog).ReadAsync(tables.Values, cancellationToken).ConfigureAwait(false);
        return catalog with
        {
            Publication = publication,
            Tables = tables,
            Others = tables.Count == asked.Length
                ? []
                : await OtherTablesReader.ReadSimilarAsync(connection, asked, cancellationToken).ConfigureAwait(false),
            Unidentified = publication is null && options.PublicationScope != PublicationScope.Tables
                ? await OtherTablesReader.ReadUnidentifiedAsync(
                    connection,
                    options.PublicationScope == PublicationScope.Schemas ? asked.Select(table => table.Schema) : null,
                    cancellationToken).ConfigureAwait(false)
                : [],
        };
    }
}
