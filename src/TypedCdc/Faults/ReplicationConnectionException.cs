namespace TypedCdc;

/// <summary>The replication connection could not be opened, or is gone.</summary>
public sealed class ReplicationConnectionException : CdcException
{
    internal ReplicationConnectionException(
        ReplicationConnectionFault kind, string host, int port, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        Host = host;
        Port = port;
    }

    /// <summary>What happened.</summary>
    public ReplicationConnectionFault Kind { get; }

    /// <summary>The server's host, or the folder of its unix socket.</summary>
    public string Host { get; }

    /// <summary>The server's port.</summary>
    public int Port { get; }
}
