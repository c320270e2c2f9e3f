using NpgsqlTypes;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>Settings of the server, and how much of them is used.</summary>
/// <param name="Version">server_version_num: 150018 for 15.18.</param>
/// <param name="Database">The database we are connected to.</param>
/// <param name="WalLevel">wal_level.</param>
/// <param name="MaxSlots">max_replication_slots.</param>
/// <param name="UsedSlots">Slots that exist.</param>
/// <param name="MaxSenders">max_wal_senders.</param>
/// <param name="UsedSenders">Walsenders that run.</param>
internal sealed record CatalogServer(
    int Version,
    string Database,
    string WalLevel,
    int MaxSlots,
    int UsedSlots,
    int MaxSenders,
    int UsedSenders)
{
    /// <summary>Where the WAL ended when this was read, before anything else was.</summary>
    public NpgsqlLogSequenceNumber Position { get; init; }

    /// <summary>max_prepared_transactions.</summary>
    public int MaxPrepared { get; init; }

    public int Major => Version / 10_000;
}
