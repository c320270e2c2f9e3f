using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>
/// Rollback Prepared: a prepared transaction was rolled back. It stands alone, without a Begin.
/// </summary>
/// <param name="PrepareEndLsn">The position behind the PREPARE, which tells transactions of the same global id apart.</param>
/// <param name="RollbackEndLsn">The position behind the rollback: what is confirmed once it is handled.</param>
/// <param name="PrepareTime">Time of the PREPARE.</param>
/// <param name="RollbackTime">Time of the rollback.</param>
/// <param name="Xid">The transaction.</param>
/// <param name="GlobalId">The name that PREPARE TRANSACTION gave it.</param>
internal readonly record struct RollbackPreparedMessage(
    NpgsqlLogSequenceNumber PrepareEndLsn,
    NpgsqlLogSequenceNumber RollbackEndLsn,
    DateTimeOffset PrepareTime,
    DateTimeOffset RollbackTime,
    uint Xid,
    string GlobalId)
{
    public static RollbackPreparedMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.RollbackPrepared);
        cursor.ReadByte(); // flags, unused by every version so far
        var parsed = new RollbackPreparedMessage(
            cursor.ReadLsn(), cursor.ReadLsn(), cursor.ReadTime(), cursor.ReadTime(), cursor.ReadUInt32(), cursor.ReadText());
        cursor.End();
        return parsed;
    }
}
