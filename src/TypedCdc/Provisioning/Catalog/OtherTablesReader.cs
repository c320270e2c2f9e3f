using Npgsql;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads the names of tables that nobody asked for.</summary>
internal static class OtherTablesReader
{
    // In the same schema, to find a misspelt name; elsewhere, under the same name in whatever case.
    private const string Similar =
        """
        SELECT n.nspname::text, c.relname::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND (n.nspname = ANY ($1) OR lower(c.relname) = ANY ($2))
        ORDER BY 1, 2
        """;

    private const string Unidentified =
        """
        SELECT n.nspname::text, c.relname::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND (n.nspname = ANY ($1) OR $1 IS NULL)
          AND c.relreplident <> 'f'
          AND NOT EXISTS (
              SELECT FROM pg_index i
              WHERE i.indrelid = c.oid AND i.indisvalid AND i.indimmediate
                AND CASE c.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident ELSE false END)
        ORDER BY 1, 2
        """;

    /// <summary>Tables that may be meant by names of tables that do not exist.</summary>
    public static async Task<IReadOnlyList<TableName>> ReadSimilarAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<TableName> asked,
        CancellationToken cancellationToken) => await CatalogQuery.ListAsync(
            connection,
            Similar,
            [
                CatalogQuery.Texts(asked.Select(table => table.Schema)),
                CatalogQuery.Texts(asked.Select(table => table.Name.ToLowerInvariant())),
            ],
            Read,
            cancellationToken).ConfigureAwait(false);

    /// <summary>Tables without a replica identity, in these schemas, or in all.</summary>
    public static async Task<IReadOnlyList<TableName>> ReadUnidentifiedAsync(
        NpgsqlConnection connection,
        IEnumerable<string>? schemas,
        CancellationToken cancellationToken)
    {
        var parameter = schemas is null
            ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text }
            : CatalogQuery.Texts(schemas);
        return await CatalogQuery.ListAsync(connection, Unidentified, [parameter], Read, cancellationToken).ConfigureAwait(false);
    }

    private static TableName Read(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1));
}
