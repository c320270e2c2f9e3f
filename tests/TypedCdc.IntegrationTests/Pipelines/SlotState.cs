using Npgsql;
using NpgsqlTypes;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>A replication slot as the server sees it.</summary>
/// <param name="ActivePid">The walsender that streams from it, or 0.</param>
/// <param name="Confirmed">The position that was confirmed.</param>
/// <param name="Replied">When the walsender last heard of its client, by the server's clock.</param>
/// <param name="Now">The server's clock.</param>
internal sealed record SlotState(int ActivePid, NpgsqlLogSequenceNumber Confirmed, DateTime? Replied, DateTime Now)
{
    private const string Query =
        """
        SELECT coalesce(slot.active_pid, 0), slot.confirmed_flush_lsn, sender.reply_time, clock_timestamp()
        FROM pg_replication_slots slot
        LEFT JOIN pg_stat_replication sender ON sender.pid = slot.active_pid
        WHERE slot.slot_name = $1
        """;

    public bool IsActive => ActivePid != 0;

    /// <summary>The slot's state, or null where there is no such slot.</summary>
    public static async Task<SlotState?> ReadAsync(TestDatabase database, string slot)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var command = database.DataSource.CreateCommand(Query);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = slot });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new SlotState(
                reader.GetInt32(0),
                reader.GetFieldValue<NpgsqlLogSequenceNumber>(1),
                reader.IsDBNull(2) ? null : reader.GetDateTime(2),
                reader.GetDateTime(3))
            : null;
    }
}
