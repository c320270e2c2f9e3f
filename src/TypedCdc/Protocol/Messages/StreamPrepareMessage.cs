using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Stream Prepare: the streamed transaction was prepared. Once <paramref name="EndLsn"/> is confirmed, the server sends no
/// more of it than its outcome.
/// </summary>
internal readonly record struct StreamPrepareMessage(
    NpgsqlLogSequenceNumber PrepareLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset PrepareTime,
    uint Xid,
    string GlobalId)
{
    public static StreamPrepareMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.StreamPrepare);
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new StreamPrepareMessage(
            cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadUInt32(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
