namespace TypedCdc.Provisioning.Slots;

/// <summary>Writes the SQL and the replication commands for slots.</summary>
/// <remarks>
/// Source: https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-REPLICATION and protocol-replication.html.
/// </remarks>
internal static class SlotSql
{
    /// <summary>Creates a permanent slot, and returns its position.</summary>
    public static string Create(CdcOptions options)
    {
        // Failover is the fifth argument, and older servers do not have it.
        var more = (options.TwoPhase, options.Failover) switch
        {
            (true, true) => ", false, true, true",
            (false, true) => ", false, false, true",
            (true, false) => ", false, true",
            _ => "",
        };
        return $"SELECT lsn::text FROM pg_create_logical_replication_slot({SqlName.Literal(options.Slot)}, 'pgoutput'{more});";
    }

    /// <summary>Drops a slot.</summary>
    public static string Drop(string slot) => $"SELECT pg_drop_replication_slot({SqlName.Literal(slot)});";

    /// <summary>The replication command that creates a temporary slot, which belongs to the connection that makes it.</summary>
    public static string CreateTemporary(CdcOptions options) =>
        $"CREATE_REPLICATION_SLOT {SqlName.Quote(options.Slot)} TEMPORARY LOGICAL pgoutput NOEXPORT_SNAPSHOT{(options.TwoPhase ? " TWO_PHASE" : "")}";

    /// <summary>Makes a slot two-phase, from PostgreSQL 15 on, where it is.</summary>
    /// <remarks>
    /// A start with the option two_phase marks the slot: CreateDecodingContext in PostgreSQL
    /// src/backend/replication/logical/logical.c. This one ends behind the first record that it reads, and consumes nothing.
    /// </remarks>
    public static string SetTwoPhase(CdcOptions options) =>
        $"SELECT count(*) FROM pg_logical_slot_peek_binary_changes({SqlName.Literal(options.Slot)}, '0/1', NULL, 'proto_version', '3', 'publication_names', {SqlName.Literal(SqlName.Quote(options.Publication))}, 'two_phase', 'true');";

    /// <summary>Puts a slot at the same position, which is not two-phase, in the place of one that is.</summary>
    /// <remarks>
    /// A copy is never two-phase: copy_replication_slot in PostgreSQL src/backend/replication/slotfuncs.c. One statement, so that
    /// nothing is dropped when it could not be copied; and a temporary slot between, so that nothing is left when it fails.
    /// </remarks>
    public static string ClearTwoPhase(string slot)
    {
        const string Suffix = "_copy";
        var name = SqlName.Literal(slot);
        var copy = SqlName.Literal(slot[..Math.Min(slot.Length, 63 - Suffix.Length)] + Suffix);
        return $"DO $$BEGIN PERFORM pg_copy_logical_replication_slot({name}, {copy}, true); PERFORM pg_drop_replication_slot({name}); PERFORM pg_copy_logical_replication_slot({copy}, {name}, false); PERFORM pg_drop_replication_slot({copy}); END$$;";
    }

    /// <summary>The replication command that takes two-phase from a slot, from PostgreSQL 18 on.</summary>
    public static string ClearTwoPhaseInPlace(string slot) => $"ALTER_REPLICATION_SLOT {SqlName.Quote(slot)} (TWO_PHASE false)";

    /// <summary>The replication command that has a slot synchronised to standbys, from PostgreSQL 17 on.</summary>
    public static string SetFailover(string slot) => $"ALTER_REPLICATION_SLOT {SqlName.Quote(slot)} (FAILOVER true)";
}
