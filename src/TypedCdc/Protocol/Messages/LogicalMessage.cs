using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Message: what pg_logical_emit_message wrote.</summary>
/// <param name="IsTransactional">Whether it is part of its transaction; otherwise it stands alone, committed or not.</param>
/// <param name="Lsn">Its position.</param>
/// <param name="Prefix">Its prefix, which tells what it is for.</param>
/// <param name="ContentOffset">Offset of the content from the start of the message.</param>
/// <param name="ContentLength">Length of the content in bytes.</param>
internal readonly record struct LogicalMessage(
    bool IsTransactional,
    NpgsqlLogSequenceNumber Lsn,
    string Prefix,
    int ContentOffset,
    int ContentLength)
{
    private const byte TransactionalFlag = 1;

    public static LogicalMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.Message);
        var flags = cursor.ReadByte();
        var lsn = cursor.ReadLsn();
        var prefix = cursor.ReadText();
        var length = cursor.ReadInt32();
        var parsed = new LogicalMessage((flags & TransactionalFlag) != 0, lsn, prefix, cursor.Skip(length), length);
        cursor.End();
        return parsed;
    }
}
