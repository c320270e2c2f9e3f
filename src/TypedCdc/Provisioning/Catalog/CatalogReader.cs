using Npgsql;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads all that the checks look at.</summary>
internal sealed class CatalogReader(CdcOptions options, PipelineNeeds needs, DatabaseTypeCatalog types)
{
    /// <summary>Reads it now.</summary>
    /// <exception cref="NpgsqlException">A query failed.</exception>
    public async Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (server, role) = await ServerReader.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var slot = await SlotReader.ReadAsync(connection, options.Slot, cancellationToken).ConfigureAwait(false);
        TableName[] asked = [.. needs.Tables.Select(table => table.Table)];
        var tables = await new TableReader(connection, types).ReadAsync(asked, cancellationToken).ConfigureAwait(false);
        var publication = await new PublicationReader(connection, server.Version, options.Publication)
            .ReadAsync(tables.Values, cancellationToken).ConfigureAwait(false);
        return new DatabaseCatalog
        {
            Server = server,
            Role = role,
            Slot = slot,
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
