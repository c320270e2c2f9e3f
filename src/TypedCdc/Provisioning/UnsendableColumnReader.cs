using Npgsql;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Provisioning;

/// <summary>
/// Looks for published columns that make a stream in binary fail: arrays, ranges and composites of a type without a binary
/// send function, such as aclitem. A column of that type itself is sent as text, but within another type there is no such way.
/// </summary>
/// <remarks>
/// All columns that the server sends matter, whether they are mapped or not. Source: logicalrep_write_tuple in PostgreSQL
/// src/backend/replication/logical/proto.c, and getTypeBinaryOutputInfo in src/backend/utils/cache/lsyscache.c.
/// </remarks>
internal sealed class UnsendableColumnReader(NpgsqlDataSource database, string publication)
{
    // Column lists came with PostgreSQL 15; without that column of the view, all columns are published.
    private const string Query =
        """
        WITH RECURSIVE published AS (
            SELECT t.schemaname, t.tablename, a.attname, a.attnum, a.atttypid
            FROM pg_publication_tables t
            JOIN pg_namespace n ON n.nspname = t.schemaname
            JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.tablename
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE t.pubname = $1 AND coalesce(to_jsonb(t) -> 'attnames' @> to_jsonb(a.attname::text), true)
        ), parts (root, type, is_part) AS (
            SELECT DISTINCT atttypid, atttypid, false FROM published
            UNION
            SELECT whole.root, part.oid, part.is_part
            FROM parts whole
            JOIN pg_type type ON type.oid = whole.type
            CROSS JOIN LATERAL (
                SELECT type.typbasetype, whole.is_part WHERE type.typtype = 'd'
                UNION ALL SELECT type.typelem, true WHERE type.typelem <> 0 AND type.typlen = -1
                UNION ALL SELECT rngsubtype, true FROM pg_range WHERE rngtypid = type.oid
                UNION ALL SELECT rngtypid, true FROM pg_range WHERE rngmultitypid = type.oid
                UNION ALL SELECT atttypid, true FROM pg_attribute WHERE attrelid = type.typrelid AND attnum > 0 AND NOT attisdropped
            ) AS part (oid, is_part)
        )
        SELECT p.schemaname::text, p.tablename::text, p.attname::text, format_type(type.oid, NULL)
        FROM parts
        JOIN pg_type type ON type.oid = parts.type
        JOIN published p ON p.atttypid = parts.root
        WHERE parts.is_part AND type.typsend = 0
        ORDER BY p.schemaname, p.tablename, p.attnum, type.oid
        LIMIT 1
        """;

    /// <summary>The first such column, or null where there is none.</summary>
    public async Task<UnsendableColumn?> FindAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var found = await CatalogQuery.ListAsync(
                connection, Query, [CatalogQuery.Text(publication)], Read, cancellationToken).ConfigureAwait(false);
            return found.Count == 0 ? null : found[0];
        }
    }

    private static UnsendableColumn Read(NpgsqlDataReader reader) =>
        new(new TableName(reader.GetString(0), reader.GetString(1)), reader.GetString(2), reader.GetString(3));
}
