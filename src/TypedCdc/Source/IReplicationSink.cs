using NpgsqlTypes;

namespace TypedCdc.Source;

/// <summary>Takes what a replication stream brings, in order, on the thread that reads it.</summary>
public interface IReplicationSink
{
    /// <summary>Takes one pgoutput message.</summary>
    /// <param name="payload">The message, kind byte first. Valid only during the call.</param>
    void OnMessage(ReadOnlySpan<byte> payload);

    /// <summary>Takes a keepalive: everything that the server had to send up to this position has been sent.</summary>
    /// <param name="serverPosition">The server's position, as in the keepalive message.</param>
    /// <remarks>Source: https://www.postgresql.org/docs/current/protocol-replication.html, primary keepalive message.</remarks>
    void OnKeepalive(NpgsqlLogSequenceNumber serverPosition);

    /// <summary>Told that nothing more is at hand, and the next read waits for the network.</summary>
    void OnDry();
}
