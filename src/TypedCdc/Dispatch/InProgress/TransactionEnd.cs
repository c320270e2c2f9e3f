using NpgsqlTypes;
using TypedCdc.Protocol.Messages;

namespace TypedCdc.Dispatch.InProgress;

/// <summary>Where and when a streamed transaction ended well.</summary>
/// <param name="Xid">The transaction.</param>
/// <param name="CommitLsn">LSN of the commit or prepare record.</param>
/// <param name="EndLsn">LSN just behind it.</param>
/// <param name="CommitTime">When that was.</param>
/// <param name="GlobalId">Identifier of a prepared transaction; none of a committed one.</param>
internal readonly record struct TransactionEnd(
    uint Xid,
    NpgsqlLogSequenceNumber CommitLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset CommitTime,
    string? GlobalId)
{
    public static TransactionEnd Of(StreamCommitMessage commit) =>
        new(commit.Xid, commit.CommitLsn, commit.EndLsn, commit.CommitTime, null);

    public static TransactionEnd Of(StreamPrepareMessage prepare) =>
        new(prepare.Xid, prepare.PrepareLsn, prepare.EndLsn, prepare.PrepareTime, prepare.GlobalId);
}
