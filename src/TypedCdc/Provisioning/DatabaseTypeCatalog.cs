using Npgsql;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Looks types up in pg_type of the captured database, with the types that they are made of.</summary>
internal sealed class DatabaseTypeCatalog(NpgsqlDataSource database) : ITypeCatalog
{
    // A domain may lie over a domain, over an array of domains, and so on.
    private const string Query =
        """
        WITH RECURSIVE needed (oid) AS (
            SELECT unnest($1::oid[])
            UNION
            SELECT part.oid
            FROM needed
            JOIN pg_type type ON type.oid = needed.oid
            CROSS JOIN LATERAL (VALUES (type.typbasetype), (type.typelem)) AS part (oid)
            WHERE part.oid <> 0
        )
        SELECT type.oid, namespace.nspname::text, type.typname::text, type.typtype::text, type.typbasetype,
               coalesce(element.oid, 0::oid), coalesce(element.typdelim, ',')::text
        FROM needed
        JOIN pg_type type ON type.oid = needed.oid
        JOIN pg_namespace namespace ON namespace.oid = type.typnamespace
        LEFT JOIN pg_type element ON element.typarray = type.oid
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

    private static CatalogType Read(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<uint>(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3)[0],
        BaseOid: reader.GetFieldValue<uint>(4),
        ElementOid: reader.GetFieldValue<uint>(5),
        reader.GetString(6)[0]);
}
