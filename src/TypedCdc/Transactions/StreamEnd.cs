using TypedCdc.Protocol;

namespace TypedCdc.Transactions;

/// <summary>
/// Says in the messages of an ordinary transaction how a streamed one begins and ends, now that its end is known: what
/// comes behind need not know that it was streamed.
/// </summary>
/// <remarks>Layouts: https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html.</remarks>
internal static class StreamEnd
{
    private const int Kind = sizeof(byte);
    private const int Xid = sizeof(uint);
    private const int Flags = sizeof(byte);
    private const int Lsn = sizeof(ulong);

    /// <summary>Begin: commit LSN, commit time, transaction id.</summary>
    public static byte[] BeginOf(ReadOnlySpan<byte> streamCommit)
    {
        var commitLsn = streamCommit.Slice(Kind + Xid + Flags, Lsn);
        var commitTime = streamCommit[(Kind + Xid + Flags + Lsn + Lsn)..];
        return [(byte)MessageKind.Begin, .. commitLsn, .. commitTime, .. streamCommit.Slice(Kind, Xid)];
    }

    /// <summary>Commit: Stream Commit without the transaction id.</summary>
    public static byte[] CommitOf(ReadOnlySpan<byte> streamCommit) =>
        [(byte)MessageKind.Commit, .. streamCommit[(Kind + Xid)..]];

    /// <summary>Begin Prepare: Stream Prepare without the flags.</summary>
    public static byte[] BeginPrepareOf(ReadOnlySpan<byte> streamPrepare) =>
        [(byte)MessageKind.BeginPrepare, .. streamPrepare[(Kind + Flags)..]];

    /// <summary>Prepare: as Stream Prepare.</summary>
    public static byte[] PrepareOf(ReadOnlySpan<byte> streamPrepare) =>
        [(byte)MessageKind.Prepare, .. streamPrepare[Kind..]];
}
