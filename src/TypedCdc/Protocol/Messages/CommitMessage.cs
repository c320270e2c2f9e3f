using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Commit: the transaction is complete. <paramref name="EndLsn"/> is what is confirmed once it is handled.</summary>
internal readonly record struct CommitMessage(
    NpgsqlLogSequenceNumber CommitLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset CommitTime)
{
    public static CommitMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Commit);
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new CommitMessage(cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime());
        cursor.End();
        return parsed;
    }
}
