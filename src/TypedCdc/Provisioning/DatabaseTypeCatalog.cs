using Npgsql;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Looks types up in pg_type of the captured database, with the types that they are made of.</summary>
internal sealed class DatabaseTypeCatalog(NpgsqlDataSource database) : ITypeCatalog
{
    // Money has as many digits after the point as the session's lc_monetary says.
    private const string Query =
        """
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
               CASE WHEN type.oid = 'money'::regtype THEN scale(0::money::numeric) ELSE 0 END, extension.extname::text
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
                   coalesce(array_agg(atttypid ORDER BY attnum), '{}') AS types
            FROM pg_attribute
            WHERE attrelid = type.typrelid AND attnum > 0 AND NOT attisdropped
        ) AS attributes
        """;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<PgType>> FindAsync(
        IReadOnlyCollection<uint> oids,
        CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await FindAsync(connection, oids, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks them up on a connection, in its transaction.</summary>
    public static async Task<IReadOnlyCollection<PgType>> FindAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<uint> oids,
        CancellationToken cancellationToken)
    {
        var found = new CatalogTypes();
        var rows = await CatalogQuery
            .ListAsync(connection, Query, [CatalogQuery.Oids(oids)], Read, cancellationToken).ConfigureAwait(false);
        rows.ForEach(found.Add);
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
                    .Select(attribute => new CatalogAttribute(attribute.First, attribute.Second, attribute.Third)),
            ],
            Scale = reader.GetInt32(9),
            Extension = reader.IsDBNull(10) ? null : reader.GetString(10),
        };
}
