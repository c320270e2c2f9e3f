using Npgsql;
using NpgsqlTypes;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads the server's settings and the user's rights.</summary>
internal static class ServerReader
{
    // Managed services keep the REPLICATION attribute to themselves and hand out a role instead.
    private const string Query =
        """
        SELECT current_setting('server_version_num')::int, current_database()::text, current_setting('wal_level'),
               current_setting('max_replication_slots')::int, (SELECT count(*)::int FROM pg_replication_slots),
               current_setting('max_wal_senders')::int, (SELECT count(*)::int FROM pg_stat_replication),
               me.rolname::text, me.rolsuper,
               me.rolsuper OR me.rolreplication OR EXISTS (
                   SELECT FROM pg_roles provider
                   WHERE provider.rolname IN ('rds_replication', 'rds_superuser')
                     AND pg_has_role(provider.oid, 'MEMBER')),
               has_database_privilege(current_database(), 'CREATE'),
               CASE WHEN pg_is_in_recovery() THEN coalesce(pg_last_wal_replay_lsn(), '0/0') ELSE pg_current_wal_insert_lsn() END,
               current_setting('max_prepared_transactions')::int
        FROM pg_roles me WHERE me.rolname = current_user
        """;

    public static async Task<(CatalogServer Server, CatalogRole Role)> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken)
    {
        var rows = await CatalogQuery.ListAsync(connection, Query, [], Read, cancellationToken).ConfigureAwait(false);
        return rows[0];
    }

    private static (CatalogServer Server, CatalogRole Role) Read(NpgsqlDataReader reader) => (
        new CatalogServer(
            reader.GetInt32(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetInt32(3),
            reader.GetInt32(4),
            reader.GetInt32(5),
            reader.GetInt32(6))
        {
            Position = reader.GetFieldValue<NpgsqlLogSequenceNumber>(11),
            MaxPrepared = reader.GetInt32(12),
        },
        new CatalogRole(reader.GetString(7), reader.GetBoolean(8), reader.GetBoolean(9), reader.GetBoolean(10)));
}
