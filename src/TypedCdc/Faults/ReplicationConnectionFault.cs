namespace TypedCdc;

/// <summary>Why a replication connection could not be opened, or ended.</summary>
public enum ReplicationConnectionFault
{
    /// <summary>No connection could be made: refused, unreachable, or an unknown host name.</summary>
    CannotConnect,

    /// <summary>The connection was not open within the connection string's <c>Timeout</c>.</summary>
    TimedOut,

    /// <summary>The server does not do TLS as the connection string demands it.</summary>
    TlsRefused,

    /// <summary>The TLS handshake failed, or the server's certificate was not accepted.</summary>
    TlsFailed,

    /// <summary>The connection broke: reset by the network or by the server.</summary>
    Lost,

    /// <summary>The server closed the connection without a word.</summary>
    ClosedByServer,

    /// <summary>The server ended the stream in good order because it is being shut down.</summary>
    ServerShutdown,

    /// <summary>This side gave the connection up.</summary>
    Aborted,
}
