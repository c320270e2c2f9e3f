using Npgsql;
using TypedCdc.Metadata;
using TypedCdc.Values;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads tables with their columns, replica identities and partitions.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/catalog-pg-class.html and catalog-pg-attribute.html.</remarks>
internal sealed class TableReader(NpgsqlConnection connection)
{
    /// <summary>How lately the attributes of a composite changed does not matter before there is a stream.</summary>
    private const string NoSlot = "";

    // The key columns of the index that identifies rows. A deferrable one does not: RelationGetIndexList in relcache.c.
    private const string IdentityColumns =
        """
        ARRAY(
            SELECT a.attname::text
            FROM pg_index i
            CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = c.oid AND k.position <= i.indnkeyatts AND i.indisvalid AND i.indimmediate
              AND CASE c.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident ELSE false END
            ORDER BY k.position)
        """;

    private const string Tables =
        $"""
        SELECT c.oid, n.nspname::text, c.relname::text, c.relkind::text, c.relpersistence::text, c.relrowsecurity,
               pg_has_role(c.relowner, 'USAGE'),
               coalesce(has_schema_privilege(n.oid, 'USAGE'), true), c.reltoastrelid <> 0, c.relreplident::text, {IdentityColumns}
        FROM unnest($1::text[], $2::text[]) AS asked (schema, name)
        JOIN pg_namespace n ON n.nspname = asked.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = asked.name AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        """;

    private const string Leaves =
        $"""
        WITH RECURSIVE below (asked, oid) AS (
            SELECT link.parent, link.child FROM {PartitionLinks.Sql} link WHERE link.parent = ANY ($1::oid[])
            UNION ALL
            SELECT below.asked, link.child FROM below JOIN {PartitionLinks.Sql} link ON link.parent = below.oid
        )
        SELECT below.asked, n.nspname::text, c.relname::text, c.reltoastrelid <> 0, c.relreplident::text, {IdentityColumns},
               c.relkind = 'r' AND c.relpersistence = 'p'
        FROM below
        JOIN pg_class c ON c.oid = below.oid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind <> 'p'
        ORDER BY n.nspname, c.relname
        """;

    private const string Ancestors =
        $"""
        WITH RECURSIVE above (asked, oid, distance) AS (
            SELECT link.child, link.parent, 1 FROM {PartitionLinks.Sql} link WHERE link.child = ANY ($1::oid[])
            UNION ALL
            SELECT above.asked, link.parent, above.distance + 1 FROM above JOIN {PartitionLinks.Sql} link ON link.child = above.oid
        )
        SELECT above.asked, n.nspname::text, c.relname::text
        FROM above
        JOIN pg_class c ON c.oid = above.oid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        ORDER BY above.distance
        """;

    // A domain may forbid NULL where the column does not, and so may one that it lies over. A NOT NULL of PostgreSQL 18 that is
    // not validated lets rows from before have NULL.
    // Privileges are asked of now: on what somebody has dropped since the snapshot there are none, and nothing is missing.
    private const string Columns =
        """
        SELECT a.attrelid, a.attname::text, a.atttypid,
               NOT (a.attnotnull AND NOT EXISTS (
                        SELECT FROM pg_constraint k
                        WHERE k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey[1] = a.attnum AND NOT k.convalidated)
                    OR t.typtype = 'd' AND EXISTS (
                        WITH RECURSIVE below AS (
                            SELECT t.typnotnull, t.typbasetype
                            UNION ALL
                            SELECT b.typnotnull, b.typbasetype FROM below JOIN pg_type b ON b.oid = below.typbasetype)
                        SELECT FROM below WHERE below.typnotnull)),
               a.attgenerated::text,
               a.attidentity = 'a', a.attstorage IN ('x', 'e'), coalesce(has_column_privilege(a.attrelid, a.attnum, 'SELECT'), true)
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum
        """;

    public async Task<Dictionary<TableName, CatalogTable>> ReadAsync(
        IReadOnlyCollection<TableName> asked,
        CancellationToken cancellationToken)
    {
        var tables = await CatalogQuery.ListAsync(
            connection,
            Tables,
            [CatalogQuery.Texts(asked.Select(table => table.Schema)), CatalogQuery.Texts(asked.Select(table => table.Name))],
            ReadTable,
            cancellationToken).ConfigureAwait(false);
        uint[] oids = [.. tables.Select(table => table.Oid)];
        var columns = await ReadColumnsAsync(oids, cancellationToken).ConfigureAwait(false);
        var leaves = await ListAsync(Leaves, oids, ReadLeaf, cancellationToken).ConfigureAwait(false);
        var ancestors = await ListAsync(Ancestors, oids, ReadAncestor, cancellationToken).ConfigureAwait(false);
        return tables.ToDictionary(
            table => table.Name,
            table => table with
            {
                Columns = [.. columns[table.Oid]],
                HasToast = table.HasToast || leaves[table.Oid].Any(leaf => leaf is { HasToast: true, IsPublishable: true }),
                Leaves = [.. leaves[table.Oid]],
                Ancestors = [.. ancestors[table.Oid]],
            });
    }

    private async Task<ILookup<uint, CatalogColumn>> ReadColumnsAsync(uint[] oids, CancellationToken cancellationToken)
    {
        var columns = await CatalogQuery.ListAsync(
            connection, Columns, [CatalogQuery.Oids(oids)], ReadColumn, cancellationToken).ConfigureAwait(false);
        uint[] unknown = [.. columns.Select(column => column.TypeOid).Where(oid => ReadableTypes.BuiltIn(oid) is null).Distinct()];
        var found = unknown.Length == 0 ? [] : await DatabaseTypeCatalog.FindAsync(connection, NoSlot, new SettledAttributes(), unknown, cancellationToken).ConfigureAwait(false);
        var byOid = found.ToDictionary(type => type.Oid);
        return columns.ToLookup(
            column => column.Table,
            column => column.Column with { Type = ReadableTypes.BuiltIn(column.TypeOid) ?? byOid.GetValueOrDefault(column.TypeOid) ?? column.Column.Type });
    }

    private async Task<ILookup<uint, T>> ListAsync<T>(
        string sql,
        uint[] oids,
        Func<NpgsqlDataReader, (uint Table, T Item)> read,
        CancellationToken cancellationToken)
    {
        var rows = await CatalogQuery
            .ListAsync(connection, sql, [CatalogQuery.Oids(oids)], read, cancellationToken).ConfigureAwait(false);
        return rows.ToLookup(row => row.Table, row => row.Item);
    }

    private static CatalogTable ReadTable(NpgsqlDataReader reader) => new(new TableName(reader.GetString(1), reader.GetString(2)))
    {
        Oid = reader.GetFieldValue<uint>(0),
        Kind = reader.GetString(3)[0],
        Persistence = reader.GetString(4)[0],
        HasRowSecurity = reader.GetBoolean(5),
        IsOwned = reader.GetBoolean(6),
        MayUseSchema = reader.GetBoolean(7),
        HasToast = reader.GetBoolean(8),
        Identity = ReadIdentity(reader, 9),
    };

    private static (uint Table, CatalogPartition Leaf) ReadLeaf(NpgsqlDataReader reader) => (
        reader.GetFieldValue<uint>(0),
        new CatalogPartition(new TableName(reader.GetString(1), reader.GetString(2)), ReadIdentity(reader, 4))
        {
            HasToast = reader.GetBoolean(3),
            IsPublishable = reader.GetBoolean(6),
        });

    private static (uint Table, TableName Ancestor) ReadAncestor(NpgsqlDataReader reader) => (
        reader.GetFieldValue<uint>(0),
        new TableName(reader.GetString(1), reader.GetString(2)));

    private static (uint Table, uint TypeOid, CatalogColumn Column) ReadColumn(NpgsqlDataReader reader)
    {
        var type = reader.GetFieldValue<uint>(2);
        var generated = reader.GetString(4);
        return (
            reader.GetFieldValue<uint>(0),
            type,
            new CatalogColumn(reader.GetString(1), PgType.Unknown(type))
            {
                IsNullable = reader.GetBoolean(3),
                Generated = generated.Length == 0 ? null : generated[0],
                IsIdentityAlways = reader.GetBoolean(5),
                IsToastable = reader.GetBoolean(6),
                MaySelect = reader.GetBoolean(7),
            });
    }

    private static CatalogIdentity ReadIdentity(NpgsqlDataReader reader, int column) =>
        new(reader.GetString(column)[0], reader.GetFieldValue<string[]>(column + 1));
}
