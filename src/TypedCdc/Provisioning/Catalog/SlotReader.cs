using Npgsql;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Reads a replication slot.</summary>
internal static class SlotReader
{
    // Through jsonb, a column that this version of the server does not have is NULL.
    private const string Query =
        """
        SELECT slot.plugin::text, slot.database::text, slot.temporary, coalesce((to_jsonb(slot) ->> 'failover')::boolean, false),
               slot.confirmed_flush_lsn::text,
               coalesce(
                   to_jsonb(slot) ->> 'invalidation_reason',
                   CASE WHEN slot.wal_status = 'lost' THEN 'wal_removed' END,
                   CASE WHEN (to_jsonb(slot) ->> 'conflicting')::boolean THEN 'conflict with recovery' END),
               slot.active_pid, session.application_name, session.backend_start,
               coalesce(session.backend_type = 'client backend', false), slot.two_phase
        FROM pg_replication_slots slot LEFT JOIN pg_stat_activity session ON session.pid = slot.active_pid
        WHERE slot.slot_name = $1
        """;

    public static async Task<CatalogSlot?> ReadAsync(
        NpgsqlConnection connection,
        string slot,
        CancellationToken cancellationToken)
    {
        var rows = await CatalogQuery
            .ListAsync(connection, Query, [CatalogQuery.Text(slot)], Read, cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault();
    }

    private static CatalogSlot Read(NpgsqlDataReader reader) => new()
    {
        Plugin = reader.TextOrNull(0),
        Database = reader.TextOrNull(1),
        IsTemporary = reader.GetBoolean(2),
        HasFailover = reader.GetBoolean(3),
        Confirmed = reader.TextOrNull(4),
        LostBecause = reader.TextOrNull(5),
        HasTwoPhase = reader.GetBoolean(10),
        User = reader.IsDBNull(6)
            ? null
            : new CatalogSlotUser(
                reader.GetInt32(6),
                reader.TextOrNull(7),
                reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8))
            {
                IsSqlSession = reader.GetBoolean(9),
            },
    };
}
