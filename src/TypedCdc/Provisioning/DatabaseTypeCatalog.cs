using Npgsql;
using TypedCdc.Dispatch.Relations;
using TypedCdc.Values;

namespace TypedCdc.Provisioning;

/// <summary>Looks types up in pg_type of the captured database.</summary>
internal sealed class DatabaseTypeCatalog(NpgsqlDataSource database) : ITypeCatalog
{
    // A domain may lie over a domain; the last one in the chain tells the format.
    private const string Query =
        """
        WITH RECURSIVE chain AS (
            SELECT oid AS asked, oid, typtype, typbasetype FROM pg_type WHERE oid = ANY ($1)
            UNION ALL
            SELECT chain.asked, base.oid, base.typtype, base.typbasetype
            FROM chain JOIN pg_type base ON base.oid = chain.typbasetype
            WHERE chain.typtype = 'd'
        )
        SELECT asked.oid, namespace.nspname::text, asked.typname::text, asked.typtype::text, chain.oid, chain.typtype::text
        FROM chain
        JOIN pg_type asked ON asked.oid = chain.asked
        JOIN pg_namespace namespace ON namespace.oid = asked.typnamespace
        WHERE chain.typtype <> 'd'
        """;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<PgType>> FindAsync(
        IReadOnlyCollection<uint> oids,
        CancellationToken cancellationToken)
    {
        var found = new List<PgType>(oids.Count);
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

        return found;
    }

    private static PgType Read(NpgsqlDataReader reader)
    {
        var isDomain = reader.GetString(3) == "d";
        var lastOid = reader.GetFieldValue<uint>(4);
        var lastIsEnum = reader.GetString(5) == "e";
        var kind = (isDomain, lastIsEnum) switch
        {
            (true, _) => PgTypeKind.Domain,
            (false, true) => PgTypeKind.Enum,
            _ => PgTypeKind.Other,
        };
        var readAs = lastIsEnum ? PgTypeOid.Text : ReadableTypes.BuiltIn(lastOid)?.ReadAs ?? 0;
        return new PgType(reader.GetFieldValue<uint>(0), reader.GetString(1), reader.GetString(2), kind, readAs);
    }
}
