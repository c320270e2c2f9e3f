using NpgsqlTypes;

namespace TypedCdc;

/// <summary>
/// What is known of a transaction when its first change is delivered. Immutable, and safe to keep. The changes of a
/// committed transaction share one object; those of a transaction in progress share one for each run of changes that one
/// sub-transaction made.
/// </summary>
/// <remarks>The end LSN is known only at the commit and is given to <see cref="ITransactionHandler.CommitAsync"/>.</remarks>
public sealed class TransactionInfo
{
    /// <summary>Creates the description of a committed transaction; the pipeline does this, and tests of handlers may.</summary>
    /// <param name="xid">Transaction id, as <c>pg_current_xact_id()::xid</c> gave it in that transaction.</param>
    /// <param name="commitLsn">LSN of the commit record.</param>
    /// <param name="commitTime">Time of the commit by the server's clock, offset zero.</param>
    /// <param name="origin">Replication origin, or <see langword="null"/> for a transaction made on the server itself.</param>
    /// <param name="globalId">Identifier of a two-phase transaction, or <see langword="null"/>.</param>
    public TransactionInfo(
        uint xid,
        NpgsqlLogSequenceNumber commitLsn,
        DateTimeOffset commitTime,
        string? origin = null,
        string? globalId = null)
    {
        Xid = xid;
        SubXid = xid;
        CommitLsn = commitLsn;
        CommitTime = commitTime;
        Origin = origin;
        GlobalId = globalId;
    }

    private TransactionInfo(uint xid, uint subXid, string? origin)
    {
        Xid = xid;
        SubXid = subXid;
        Origin = origin;
        IsInProgress = true;
    }

    /// <summary>Transaction id: 32 bits, which PostgreSQL uses again after a wrap-around.</summary>
    public uint Xid { get; }

    /// <summary>
    /// Id of the sub-transaction, begun by a savepoint or a block that catches errors, that made the change; the same as
    /// <see cref="Xid"/> outside of any. Told of transactions in progress only: of a committed one, the server does not say.
    /// </summary>
    public uint SubXid { get; }

    /// <summary>
    /// Whether the transaction had not committed when this was told, and may yet be rolled back. Only handlers with
    /// <see cref="Delivery.InProgress"/> are given such changes.
    /// </summary>
    public bool IsInProgress { get; }

    /// <summary>LSN of the commit record; 0/0 of a transaction in progress, which has none yet.</summary>
    public NpgsqlLogSequenceNumber CommitLsn { get; }

    /// <summary>
    /// Time of the commit by the server's clock, to the microsecond, offset zero; <see langword="default"/> of a
    /// transaction in progress.
    /// </summary>
    public DateTimeOffset CommitTime { get; }

    /// <summary>Name of the replication origin the transaction came from, or <see langword="null"/> for a local one.</summary>
    public string? Origin { get; }

    /// <summary>Identifier given to PREPARE TRANSACTION, or <see langword="null"/>.</summary>
    public string? GlobalId { get; }

    /// <summary>
    /// Creates the description of a transaction in progress; the pipeline does this, and tests of handlers may.
    /// </summary>
    /// <param name="xid">Transaction id.</param>
    /// <param name="subXid">Id of the sub-transaction, or again that of the transaction.</param>
    /// <param name="origin">Replication origin, or <see langword="null"/> for a transaction made on the server itself.</param>
    public static TransactionInfo InProgress(uint xid, uint subXid, string? origin = null) => new(xid, subXid, origin);

    /// <summary>Transaction id and commit LSN; of a transaction in progress, the sub-transaction's id where it is another.</summary>
    public override string ToString() =>
        !IsInProgress ? $"transaction {Xid} at {CommitLsn}"
        : SubXid == Xid ? $"transaction {Xid} in progress"
        : $"transaction {Xid} in progress, sub-transaction {SubXid}";
}
