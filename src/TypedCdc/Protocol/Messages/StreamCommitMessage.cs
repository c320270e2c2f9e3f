using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Stream Commit: the streamed transaction committed. <paramref name="EndLsn"/> is what is confirmed once it is handled.
/// </summary>
internal readonly record struct StreamCommitMessage(
    uint Xid,
    NpgsqlLogSequenceNumber CommitLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset CommitTime)
{
    public static StreamCommitMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.StreamCommit);
        var xid = cursor.ReadUInt32();
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new StreamCommitMessage(xid, cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime());
        cursor.End();
        return parsed;
    }
}
