namespace TypedCdc.Connection.Sockets;

/// <summary>What a connection is busy with; only for messages.</summary>
internal enum ConnectionPhase
{
    Connecting,
    NegotiatingTls,
    Authenticating,
    StartingSession,
    RunningCommand,
    Streaming,
    EndingStream,
}
