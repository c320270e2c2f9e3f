using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Begin: a committed transaction follows, up to its Commit.</summary>
internal readonly record struct BeginMessage(NpgsqlLogSequenceNumber CommitLsn, DateTimeOffset CommitTime, uint Xid)
{
    public static BeginMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Begin);
        var parsed = new BeginMessage(cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadUInt32());
        cursor.End();
        return parsed;
    }
}
