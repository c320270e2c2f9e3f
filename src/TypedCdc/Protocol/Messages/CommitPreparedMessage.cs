using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Commit Prepared: a prepared transaction committed. It stands alone, without a Begin. <paramref name="EndLsn"/> is what
/// is confirmed once it is handled.
/// </summary>
internal readonly record struct CommitPreparedMessage(
    NpgsqlLogSequenceNumber CommitLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset CommitTime,
    uint Xid,
    string GlobalId)
{
    public static CommitPreparedMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.CommitPrepared);
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new CommitPreparedMessage(
            cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadUInt32(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
