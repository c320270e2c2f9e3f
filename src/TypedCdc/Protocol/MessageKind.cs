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
    StreamAbort = (byte)'A',
}
