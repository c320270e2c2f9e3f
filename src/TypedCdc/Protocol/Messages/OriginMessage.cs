using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Origin: the transaction was itself replicated, from the named origin.</summary>
internal readonly record struct OriginMessage(NpgsqlLogSequenceNumber OriginLsn, string Name)
{
    public static OriginMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Origin);
        var parsed = new OriginMessage(cursor.ReadLsn(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
