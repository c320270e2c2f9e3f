using NpgsqlTypes;

namespace TypedCdc;

/// <summary>
/// What is known of a committed transaction when its first change is delivered. One immutable object a transaction,
/// shared by all its changes and safe to keep.
/// </summary>
/// <remarks>The end LSN is known only at the commit and is given to <see cref="ITransactionHandler.CommitAsync"/>.</remarks>
public sealed class TransactionInfo
{
    /// <summary>Creates the description of a transaction; the pipeline does this, and tests of handlers may.</summary>
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
        CommitLsn = commitLsn;
        CommitTime = commitTime;
        Origin = origin;
        GlobalId = globalId;
    }

    /// <summary>Transaction id: 32 bits, which PostgreSQL uses again after a wrap-around.</summary>
    public uint Xid { get; }

    /// <summary>LSN of the commit record.</summary>
    public NpgsqlLogSequenceNumber CommitLsn { get; }

    /// <summary>Time of the commit by the server's clock, to the microsecond, offset zero.</summary>
    public DateTimeOffset CommitTime { get; }

    /// <summary>Name of the replication origin the transaction came from, or <see langword="null"/> for a local one.</summary>
    public string? Origin { get; }

    /// <summary>Identifier given to PREPARE TRANSACTION, or <see langword="null"/>.</summary>
    public string? GlobalId { get; }

    /// <summary>Transaction id and commit LSN.</summary>
    public override string ToString() => $"transaction {Xid} at {CommitLsn}";
}
