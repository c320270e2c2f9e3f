using TypedCdc.Testing;

namespace TypedCdc.Tests.Streams;

/// <summary>The messages of a numbered transaction that is streamed while it is in progress.</summary>
internal static class Streamed
{
    /// <summary>A block, whose messages all belong to the transaction itself.</summary>
    public static IEnumerable<byte[]> Block(int number, bool first, params IEnumerable<byte[]> messages) =>
        Block(number, first, messages.Select(message => (Transaction.Xid(number), message)));

    /// <summary>A block, with the id of the transaction or sub-transaction of each message.</summary>
    public static IEnumerable<byte[]> Block(int number, bool first, IEnumerable<(uint Xid, byte[] Message)> messages) =>
    [
        PgOutputMessage.StreamStart(Transaction.Xid(number), first),
        .. messages.Select(entry => PgOutputMessage.InStream(entry.Xid, entry.Message)),
        PgOutputMessage.StreamStop(),
    ];

    public static byte[] Commit(int number) => PgOutputMessage.StreamCommit(
        Transaction.Xid(number), Transaction.CommitLsn(number), Transaction.EndLsn(number), Transaction.CommitTime(number));

    public static byte[] Abort(int number, uint? subXid = null) =>
        PgOutputMessage.StreamAbort(Transaction.Xid(number), subXid ?? Transaction.Xid(number));
}
