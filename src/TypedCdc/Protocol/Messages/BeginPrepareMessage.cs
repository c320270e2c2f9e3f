using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Begin Prepare: a prepared transaction follows, up to its Prepare.</summary>
internal readonly record struct BeginPrepareMessage(
    NpgsqlLogSequenceNumber PrepareLsn,
    NpgsqlLogSequenceNumber EndLsn,
    DateTimeOffset PrepareTime,
    uint Xid,
    string GlobalId)
{
    public static BeginPrepareMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.BeginPrepare);
        var parsed = new BeginPrepareMessage(
            cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadUInt32(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
