namespace TypedCdc.Connection.Sockets;

/// <summary>Words every connection failure alike: which server, while doing what, what happened.</summary>
internal static class ConnectionFaults
{
    public static ReplicationConnectionException Create(
        ServerAddress address,
        ConnectionPhase phase,
        ReplicationConnectionFault kind,
        string what,
        Exception? cause = null) =>
        new(kind, address.Host, address.Port, Sentence(address, phase, what), cause);

    public static Exception Aborted(
        ServerAddress address, ConnectionPhase phase, AbortReason reason, Exception? cause = null) =>
        reason.Cancelled.IsCancellationRequested
            ? new OperationCanceledException(Sentence(address, phase, reason.Text), cause, reason.Cancelled)
            : Create(address, phase, reason.Kind, reason.Text, reason.Cause ?? cause);

    public static string Where(ServerAddress address, ConnectionPhase phase) =>
        $"PostgreSQL server {address}, {Describe(phase)}";

    private static string Sentence(ServerAddress address, ConnectionPhase phase, string what) =>
        $"{Where(address, phase)}: {what}.";

    private static string Describe(ConnectionPhase phase) => phase switch
    {
        ConnectionPhase.Connecting => "while connecting",
        ConnectionPhase.NegotiatingTls => "while negotiating TLS",
        ConnectionPhase.Authenticating => "while authenticating",
        ConnectionPhase.StartingSession => "while starting the session",
        ConnectionPhase.RunningCommand => "in a replication command",
        ConnectionPhase.Streaming => "while streaming",
        _ => "while ending the stream",
    };
}
