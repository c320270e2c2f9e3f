using NpgsqlTypes;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Kills;

/// <summary>Consumers of one slot, one after the other, each killed at a random moment but for the last.</summary>
/// <param name="database">The database of the slot.</param>
/// <param name="slot">The slot.</param>
/// <param name="file">Where the consumers write what they are given.</param>
/// <param name="arguments">Further arguments of the program.</param>
internal sealed class KilledConsumers(TestDatabase database, string slot, string file, params string[] arguments)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(4);

    /// <summary>For another connection string than the database's own.</summary>
    public string ConnectionString { get; init; } = database.ConnectionString;

    /// <summary>Starts a consumer and kills it when it has written so many bytes, has ended by itself, or has lived for long.</summary>
    public async Task StartAndKillAsync(long bytes)
    {
        using var consumer = Start();
        var before = new FileInfo(file).Length;
        var start = TimeProvider.System.GetTimestamp();
        await Eventually.HoldsAsync(() =>
            // The slot may still be in use by the one before.
            consumer.HasExited
            || new FileInfo(file).Length - before > bytes
            || TimeProvider.System.GetElapsedTime(start) > LongestLife);
        await consumer.KillAsync();
    }

    /// <summary>Starts a consumer that lives until it has handled everything, and stops it.</summary>
    public async Task FinishAsync()
    {
        // The server may take a moment to see that the killed consumer is gone, and until then the slot is in use.
        await Eventually.ReadAsync(() => SlotState.ReadAsync(database, slot), state => !state!.IsActive);
        using var consumer = Start();
        var written = await database.QueryScalarAsync<NpgsqlLogSequenceNumber>("SELECT pg_current_wal_flush_lsn()");
        await Eventually.ReadAsync(
            () => SlotState.ReadAsync(database, slot),
            state => consumer.HasExited || state!.Confirmed >= written,
            TimeSpan.FromMinutes(3));
        Assert.Equal("", await consumer.StopAsync());
    }

    private ConsumerProcess Start() => ConsumerProcess.Start([ConnectionString, slot, file, .. arguments]);
}
