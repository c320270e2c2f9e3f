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

    private const string Published =
        """
        SELECT t.schemaname::text, t.tablename::text
        FROM pg_publication_tables t
        JOIN unnest($2::text[], $3::text[]) AS asked (schema, name) ON t.schemaname = asked.schema AND t.tablename = asked.name
        WHERE t.pubname = $1
        """;

    private const string Schemas =
        """
        SELECT 1 FROM pg_publication_namespace s JOIN pg_publication p ON p.oid = s.pnpubid WHERE p.pubname = $1
        """;

    private bool HasLists => version >= 150_000;

    // Column lists and row filters came with PostgreSQL 15.
    private string Members =>
        $"""
        SELECT n.nspname::text, c.relname::text,
               {(HasLists ? "(SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs::int2[]))" : "NULL::text[]")},
               {(HasLists ? "pg_get_expr(r.prqual, r.prrelid)" : "NULL::text")}
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
        new CatalogMember(reader.IsDBNull(2) ? null : reader.GetFieldValue<string[]>(2), reader.TextOrNull(3)));
}
