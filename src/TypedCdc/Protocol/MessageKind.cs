namespace TypedCdc.Protocol;

/// <summary>The first byte of a pgoutput message.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html.</remarks>
internal enum MessageKind : byte
{
    Begin = (byte)'B',
    Commit = (byte)'C',
    Origin = (byte)'O',
    Relation = (byte)'R',
    Type = (byte)'Y',
    Insert = (byte)'I',
    Update = (byte)'U',
    Delete = (byte)'D',
    Truncate = (byte)'T',
    Message = (byte)'M',

    // From protocol version 2 on.
    StreamStart = (byte)'S',
    StreamStop = (byte)'E',
    StreamCommit = (byte)'c',
    StreamAbort = (byte)'A',

    // From protocol version 3 on.
    BeginPrepare = (byte)'b',
    Prepare = (byte)'P',
    CommitPrepared = (byte)'K',
    RollbackPrepared = (byte)'r',
    StreamPrepare = (byte)'p',
}
