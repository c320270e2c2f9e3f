namespace TypedCdc.Provisioning.Slots;

/// <summary>Writes the SQL and the replication commands for slots.</summary>
/// <remarks>
/// Source: https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-REPLICATION and protocol-replication.html.
/// </remarks>
internal static class SlotSql
{
    /// <summary>Creates a permanent slot, and returns its position.</summary>
    /// <remarks>
    /// Two-phase commit comes with the first START_REPLICATION that asks for it. Here it would be refused together with
    /// failover by PostgreSQL 17 and later.
    /// </remarks>
    public static string Create(CdcOptions options) =>
        $"SELECT lsn::text FROM pg_create_logical_replication_slot({SqlName.Literal(options.Slot)}, 'pgoutput'{(options.Failover ? ", false, false, true" : "")});";

    /// <summary>Drops a slot.</summary>
    public static string Drop(string slot) => $"SELECT pg_drop_replication_slot({SqlName.Literal(slot)});";

    /// <summary>The replication command that creates a temporary slot, which belongs to the connection that makes it.</summary>
    public static string CreateTemporary(CdcOptions options) =>
        $"CREATE_REPLICATION_SLOT {SqlName.Quote(options.Slot)} TEMPORARY LOGICAL pgoutput NOEXPORT_SNAPSHOT";

    /// <summary>The replication command that has a slot synchronised to standbys, from PostgreSQL 17 on.</summary>
    public static string SetFailover(string slot) => $"ALTER_REPLICATION_SLOT {SqlName.Quote(slot)} (FAILOVER true)";
}
