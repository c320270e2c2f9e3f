using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Transactions.Stages;

/// <summary>How far the server's side of a stream has come.</summary>
internal static class Walsenders
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMilliseconds(300);

    /// <summary>Has the server flush what open transactions have written, which it does otherwise when it likes.</summary>
    /// <returns>The position behind it.</returns>
    public static async Task<NpgsqlLogSequenceNumber> FlushAsync(TestDatabase database)
    {
        // A commit flushes all before it, and pipelines do not ask for messages.
        await database.ExecuteAsync("SELECT pg_logical_emit_message(true, 'flush', '')");
        return await database.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_flush_lsn()");
    }

    /// <summary>
    /// Waits until the walsenders have read all that was written by now, but not for long: one that was cut off takes its time
    /// to come back.
    /// </summary>
    public static async Task SettleForAWhileAsync(TestDatabase database, IReadOnlyList<string> slots)
    {
        var written = await FlushAsync(database);
        var start = TimeProvider.System.GetTimestamp();
        foreach (var slot in slots)
        {
            await Eventually.ReadAsync(
                () => HasReadAsync(database, slot, written),
                hasRead => hasRead || TimeProvider.System.GetElapsedTime(start) > AWhile);
        }
    }

    /// <summary>Whether the walsender of a slot has decoded the log up to a position, and sent what comes of it.</summary>
    public static Task<bool> HasReadAsync(TestDatabase database, string slot, NpgsqlLogSequenceNumber position)
        => database.QueryScalarAsync<bool>(
            $"""
            SELECT coalesce(
                (SELECT sender.sent_lsn >= '{position}'::pg_lsn
                 FROM pg_stat_replication sender JOIN pg_replication_slots slot ON slot.active_pid = sender.pid
                 WHERE slot.slot_name = '{slot}'),
                false)
            """);
}
