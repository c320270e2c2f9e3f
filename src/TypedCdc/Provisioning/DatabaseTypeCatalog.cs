using Npgsql;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Looks types up in pg_type of the captured database, with the types that they are made of.</summary>
/// <param name="database">The database.</param>
/// <param name="lookups">The same, for what is asked often.</param>
/// <param name="slot">The slot that is streamed from.</param>
internal sealed class DatabaseTypeCatalog(NpgsqlDataSource database, NpgsqlDataSource lookups, string slot) : ITypeCatalog
{
    // Attributes that are dropped keep their rows. Their numbers are never used again.
    private const string Signature =
        """
        coalesce(string_agg(format('%s %s %s', attnum, atttypid, attname), ',' ORDER BY attnum), '')
        """;

    // What a transaction older than the slot's catalog_xmin did is done in all that the slot decodes from now on. A
    // transaction id that is older than half of all is taken for a new one, which is only more careful.
    private const string IsRecent =
        """
        coalesce(age(pg_attribute.xmin) <= (SELECT age(catalog_xmin) FROM pg_replication_slots WHERE slot_name = $2), true)
        """;

    // Money has as many digits after the point as the session's lc_monetary says.
    private const string Query =
        $$"""
        WITH RECURSIVE needed (oid) AS (
            SELECT unnest($1::oid[])
            UNION
            SELECT part.oid
            FROM needed
            JOIN pg_type type ON type.oid = needed.oid
            CROSS JOIN LATERAL (
                SELECT type.typbasetype
                UNION ALL SELECT type.typelem
                UNION ALL SELECT rngsubtype FROM pg_range WHERE rngtypid = type.oid
                UNION ALL SELECT rngtypid FROM pg_range WHERE rngmultitypid = type.oid
                UNION ALL SELECT atttypid FROM pg_attribute WHERE attrelid = type.typrelid AND attnum > 0 AND NOT attisdropped
            ) AS part (oid)
            WHERE part.oid <> 0
        )
        SELECT type.oid, namespace.nspname::text, type.typname::text, type.typtype::text,
               coalesce(nullif(type.typbasetype, 0), element.oid, range.rngsubtype, multirange.rngtypid, 0::oid),
               coalesce(element.typdelim, ',')::text, attributes.names, attributes.numbers, attributes.types,
               attributes.sizes, attributes.are_recent, attributes.signature,
               CASE WHEN type.oid = 'money'::regtype THEN scale(0::money::numeric) ELSE 0 END, extension.extname::text,
               ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = type.oid ORDER BY enumsortorder)
        FROM needed
        JOIN pg_type type ON type.oid = needed.oid
        JOIN pg_namespace namespace ON namespace.oid = type.typnamespace
        LEFT JOIN pg_type element ON element.typarray = type.oid
        LEFT JOIN pg_range range ON range.rngtypid = type.oid
        LEFT JOIN pg_range multirange ON multirange.rngmultitypid = type.oid
        LEFT JOIN pg_depend member ON member.classid = 'pg_type'::regclass AND member.objid = type.oid AND member.deptype = 'e'
        LEFT JOIN pg_extension extension ON extension.oid = member.refobjid
        CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(attname::text ORDER BY attnum), '{}') AS names,
                   coalesce(array_agg(attnum ORDER BY attnum), '{}') AS numbers,
                   coalesce(array_agg(atttypid ORDER BY attnum), '{}') AS types,
                   coalesce(array_agg(attlen ORDER BY attnum), '{}') AS sizes,
                   coalesce(array_agg({{IsRecent}} ORDER BY attnum), '{}') AS are_recent,
                   {{Signature}} AS signature
            FROM pg_attribute
            WHERE attrelid = type.typrelid AND attnum > 0
        ) AS attributes
        """;

    private const string Signatures =
        $"""
        SELECT type.oid, {Signature}
        FROM pg_type type LEFT JOIN pg_attribute ON attrelid = type.typrelid AND attnum > 0
        WHERE type.oid = ANY ($1)
        GROUP BY type.oid
        """;

    private readonly SettledAttributes _settled = new();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<PgType>> FindAsync(
        IReadOnlyCollection<uint> oids,
        CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await FindAsync(connection, slot, _settled, oids, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> AreCurrentAsync(IReadOnlyCollection<PgType> composites, CancellationToken cancellationToken)
    {
        var connection = await lookups.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var found = await CatalogQuery.ListAsync(
                connection, Signatures, [CatalogQuery.Oids(composites.Select(type => type.Oid))], ReadSignature, cancellationToken).ConfigureAwait(false);
            var now = found.ToDictionary();
            return composites.All(type => now.GetValueOrDefault(type.Oid) == type.Signature);
        }
    }

    /// <summary>Looks them up on a connection, in its transaction.</summary>
    public static async Task<IReadOnlyCollection<PgType>> FindAsync(
        NpgsqlConnection connection,
        string slot,
        SettledAttributes settled,
        IReadOnlyCollection<uint> oids,
        CancellationToken cancellationToken)
    {
        var found = new CatalogTypes();
        var rows = await CatalogQuery
            .ListAsync(connection, Query, [CatalogQuery.Oids(oids), CatalogQuery.Text(slot)], Read, cancellationToken).ConfigureAwait(false);
        rows.ForEach(row => found.Add(settled.Settle(row)));
        return [.. oids.Select(found.Find).OfType<PgType>()];
    }

    private static CatalogType Read(NpgsqlDataReader reader) =>
        new(reader.GetFieldValue<uint>(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)[0])
        {
            PartOid = reader.GetFieldValue<uint>(4),
            Delimiter = reader.GetString(5)[0],
            Attributes =
            [
                .. reader.GetFieldValue<string[]>(6)
                    .Zip(reader.GetFieldValue<short[]>(7), reader.GetFieldValue<uint[]>(8))
                    .Zip(reader.GetFieldValue<short[]>(9), reader.GetFieldValue<bool[]>(10))
                    .Select(row => new CatalogAttribute(row.First.First, row.First.Second, row.First.Third, row.Second, row.Third)),
            ],
            Signature = reader.GetString(11),
            Scale = reader.GetInt32(12),
            Extension = reader.IsDBNull(13) ? null : reader.GetString(13),
            Labels = reader.GetFieldValue<string[]>(14),
        };

    private static KeyValuePair<uint, string> ReadSignature(NpgsqlDataReader reader) =>
        new(reader.GetFieldValue<uint>(0), reader.GetString(1));
}
