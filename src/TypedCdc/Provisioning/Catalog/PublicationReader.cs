using Npgsql;
using TypedCdc.Dispatch;
using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads a publication.</summary>
internal sealed class PublicationReader(NpgsqlConnection connection, int version, string publication)
{
    private const string Publication =
        """
        SELECT pg_has_role(p.pubowner, 'USAGE'), p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
               p.pubviaroot, coalesce(to_jsonb(p) ->> 'pubgencols', 'n') = 's'
        FROM pg_publication p WHERE p.pubname = $1
        """;

    private const string Schemas =
        """
        SELECT 1 FROM pg_publication_namespace s JOIN pg_publication p ON p.oid = s.pnpubid WHERE p.pubname = $1
        """;

    // Below it is what initdb makes: FirstNormalObjectId in PostgreSQL src/include/access/transam.h.
    private const int FirstNormalOid = 16384;

    // The text of a filter is written with the table's own columns, for which the server waits until nobody has it locked:
    // deparse_context_for in PostgreSQL src/backend/utils/adt/ruleutils.c.
    private const string RowFilters =
        """
        SELECT n.nspname::text, c.relname::text, pg_get_expr(r.prqual, r.prrelid)
        FROM pg_publication p
        JOIN pg_publication_rel r ON r.prpubid = p.oid
        JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN unnest($2::text[], $3::text[]) AS asked (schema, name) ON n.nspname = asked.schema AND c.relname = asked.name
        WHERE p.pubname = $1
        """;

    private bool HasLists => version >= 150_000;

    // What pg_publication_tables says, which from PostgreSQL 16 on waits for whoever has a table locked, and fails when one is
    // dropped meanwhile. PostgreSQL 14 says more: partitions whose changes it sends under the name of a root that is published
    // too. Source: pg_get_publication_tables and is_publishable_class in PostgreSQL src/backend/catalog/pg_publication.c.
    private string Published =>
        $"""
        WITH RECURSIVE publication AS (SELECT p.oid, p.puballtables, p.pubviaroot FROM pg_publication p WHERE p.pubname = $1),
        published (oid) AS (
            SELECT r.prrelid FROM publication p JOIN pg_publication_rel r ON r.prpubid = p.oid
            UNION
            SELECT c.oid
            FROM publication p
            JOIN pg_class c ON p.puballtables {(HasLists ? "OR c.relnamespace IN (SELECT s.pnnspid FROM pg_publication_namespace s WHERE s.pnpubid = p.oid)" : "")}
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= {FirstNormalOid}
        ),
        sent (oid) AS (
            SELECT published.oid FROM published
            UNION
            SELECT link.child
            FROM sent JOIN {PartitionLinks.Sql} link ON link.parent = sent.oid
            CROSS JOIN publication p
            WHERE NOT p.puballtables
        )
        SELECT n.nspname::text, c.relname::text
        FROM sent
        JOIN pg_class c ON c.oid = sent.oid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN unnest($2::text[], $3::text[]) AS asked (schema, name) ON n.nspname = asked.schema AND c.relname = asked.name
        CROSS JOIN publication p
        WHERE CASE
            WHEN NOT p.pubviaroot THEN c.relkind <> 'p'
            WHEN p.puballtables THEN NOT c.relispartition
            ELSE NOT EXISTS (SELECT FROM {PartitionLinks.Sql} link JOIN sent root ON root.oid = link.parent WHERE link.child = c.oid)
        END
        """;

    // Column lists and row filters came with PostgreSQL 15.
    private string Members =>
        $"""
        SELECT n.nspname::text, c.relname::text,
               {(HasLists ? "(SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs::int2[]))" : "NULL::text[]")},
               {(HasLists ? "r.prqual IS NOT NULL" : "false")}
        FROM pg_publication p
        JOIN pg_publication_rel r ON r.prpubid = p.oid
        JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN unnest($2::text[], $3::text[]) AS asked (schema, name) ON n.nspname = asked.schema AND c.relname = asked.name
        WHERE p.pubname = $1
        """;

    /// <summary>The publication, or null when there is none of the name.</summary>
    public async Task<CatalogPublication?> ReadAsync(
        IEnumerable<CatalogTable> tables,
        CancellationToken cancellationToken)
    {
        var rows = await CatalogQuery.ListAsync(
            connection, Publication, [CatalogQuery.Text(publication)], ReadPublication, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return null;
        }

        TableName[] related =
        [
            .. tables.SelectMany(table => (IEnumerable<TableName>)
                [table.Name, .. table.Ancestors, .. table.Leaves.Select(leaf => leaf.Name)]).Distinct(),
        ];
        var members = await ListAsync(Members, related, ReadMember, cancellationToken).ConfigureAwait(false);
        var published = await ListAsync(Published, related, ReadName, cancellationToken).ConfigureAwait(false);
        return rows[0] with
        {
            HasSchemas = HasLists && await HasSchemasAsync(cancellationToken).ConfigureAwait(false),
            Members = members.ToDictionary(),
            Published = published.ToHashSet(),
        };
    }

    /// <summary>The members with their row filters, for which it waits while somebody else has one of these tables locked.</summary>
    public async Task<IReadOnlyDictionary<TableName, CatalogMember>> ReadRowFiltersAsync(
        IReadOnlyDictionary<TableName, CatalogMember> members,
        CancellationToken cancellationToken)
    {
        TableName[] filtered = [.. members.Where(member => member.Value.HasRowFilter).Select(member => member.Key)];
        var filters = await ListAsync(RowFilters, filtered, ReadRowFilter, cancellationToken).ConfigureAwait(false);
        var read = members.ToDictionary();
        foreach (var (table, filter) in filters)
        {
            read[table] = read[table] with { RowFilter = filter };
        }

        return read;
    }

    private Task<List<T>> ListAsync<T>(
        string sql,
        TableName[] tables,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken) => CatalogQuery.ListAsync(
            connection,
            sql,
            [
                CatalogQuery.Text(publication),
                CatalogQuery.Texts(tables.Select(table => table.Schema)),
                CatalogQuery.Texts(tables.Select(table => table.Name)),
            ],
            read,
            cancellationToken);

    private async Task<bool> HasSchemasAsync(CancellationToken cancellationToken)
    {
        var rows = await CatalogQuery.ListAsync(
            connection, Schemas, [CatalogQuery.Text(publication)], _ => true, cancellationToken).ConfigureAwait(false);
        return rows.Count > 0;
    }

    private static CatalogPublication ReadPublication(NpgsqlDataReader reader) => new()
    {
        IsOwned = reader.GetBoolean(0),
        HasAllTables = reader.GetBoolean(1),
        Operations = (reader.GetBoolean(2) ? Operations.Insert : 0)
            | (reader.GetBoolean(3) ? Operations.Update : 0)
            | (reader.GetBoolean(4) ? Operations.Delete : 0)
            | (reader.GetBoolean(5) ? Operations.Truncate : 0),
        ViaRoot = reader.GetBoolean(6),
        HasGeneratedColumns = reader.GetBoolean(7),
    };

    private static TableName ReadName(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1));

    private static KeyValuePair<TableName, CatalogMember> ReadMember(NpgsqlDataReader reader) => new(
        ReadName(reader),
        new CatalogMember(reader.IsDBNull(2) ? null : reader.GetFieldValue<string[]>(2), reader.GetBoolean(3)));

    private static KeyValuePair<TableName, string?> ReadRowFilter(NpgsqlDataReader reader) => new(ReadName(reader), reader.TextOrNull(2));
}
