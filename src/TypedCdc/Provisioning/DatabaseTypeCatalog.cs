using Npgsql;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Looks types up in pg_type of the captured database, with the types that they are made of.</summary>
internal sealed class DatabaseTypeCatalog(NpgsqlDataSource database) : ITypeCatalog
{
    // Money has as many digits after the point as the session's lc_monetary says. A domain may lie over a domain, over an array of domains, and so on.
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
               coalesce(element.oid, 0::oid), coalesce(element.typdelim, ',')::text,
               CASE WHEN type.oid = 'money'::regtype THEN scale(0::money::numeric) ELSE 0 END
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
        var found = new CatalogTypes();
        var command = database.CreateCommand(Query);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<uint[]>
            {
                TypedValue = [.. oids],
                NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Oid,
            });
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    found.Add(Read(reader));
                }
            }
        }

        return [.. oids.Select(found.Find).OfType<PgType>()];
    }

    private static CatalogType Read(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<uint>(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3)[0],
        BaseOid: reader.GetFieldValue<uint>(4),
        ElementOid: reader.GetFieldValue<uint>(5),
        reader.GetString(6)[0])
    {
        Scale = reader.GetInt32(7),
    };
}
