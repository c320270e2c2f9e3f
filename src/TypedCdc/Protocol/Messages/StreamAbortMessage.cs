using NpgsqlTypes;

namespace TypedCdc.Protocol.Messages;

/// <summary>Stream Abort: the streamed transaction, or one sub-transaction of it, was rolled back.</summary>
/// <param name="Xid">The transaction.</param>
/// <param name="SubXid">The sub-transaction; the transaction itself where all of it was rolled back.</param>
/// <param name="AbortLsn">
/// Position of the abort. Sent only where streaming is 'parallel': version 4 of the protocol with streaming 'on' leaves it
/// out, so nothing but the length of the message tells.
/// </param>
/// <param name="AbortTime">Time of the abort, there when <paramref name="AbortLsn"/> is.</param>
/// <remarks>Source: logicalrep_write_stream_abort in PostgreSQL src/backend/replication/logical/proto.c.</remarks>
internal readonly record struct StreamAbortMessage(
    uint Xid,
    uint SubXid,
    NpgsqlLogSequenceNumber? AbortLsn,
    DateTimeOffset? AbortTime)
{
    public static StreamAbortMessage Parse(ReadOnlySpan<byte> message)
    {
        var cursor = new MessageCursor(message);
        cursor.Expect(MessageKind.StreamAbort);
        var xid = cursor.ReadUInt32();
        var subXid = cursor.ReadUInt32();
        var parsed = cursor.Remaining == 0
            ? new StreamAbortMessage(xid, subXid, null, null)
            : new StreamAbortMessage(xid, subXid, cursor.ReadLsn(), cursor.ReadTime());
        cursor.End();
        return parsed;
    }
}
