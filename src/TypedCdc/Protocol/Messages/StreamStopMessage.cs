namespace TypedCdc.Protocol.Messages;

/// <summary>Stream Stop: the messages of the transaction in progress end here, for now.</summary>
internal readonly record struct StreamStopMessage
{
    public static StreamStopMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.StreamStop);
        cursor.End();
        return default;
    }
}
