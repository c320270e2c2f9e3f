namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Stream Start: messages of a transaction in progress follow, up to the Stream Stop. Each but Origin has the id of the
/// transaction or sub-transaction that wrote it between its kind byte and what it has elsewhere.
/// </summary>
/// <param name="Xid">The transaction: the top one, whatever sub-transactions wrote.</param>
/// <param name="IsFirst">Whether nothing of the transaction was streamed before.</param>
internal readonly record struct StreamStartMessage(uint Xid, bool IsFirst)
{
    public static StreamStartMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.StreamStart);
        var parsed = new StreamStartMessage(cursor.ReadUInt32(), cursor.ReadByte() == 1);
        cursor.End();
        return parsed;
    }
}
