using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Prepare: the prepared transaction is complete. Once <paramref name="EndLsn"/> is confirmed, the server sends no more of
/// it than its outcome.
/// </summary>
internal readonly record struct PrepareMessage(
    NpgsqlLogSequenceNumber PrepareLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset PrepareTime,
    uint Xid,
    string GlobalId)
{
    public static PrepareMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Prepare);
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new PrepareMessage(
            cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadUInt32(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
