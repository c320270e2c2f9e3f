using NpgsqlTypes;

namespace TypedCdc.Source;

/// <summary>
/// Where the next stream begins. The server remembers the last position it was told, which after a lost connection may lie
/// behind what was handled since; on the same server, and on the same timeline, ours is the better one.
/// </summary>
/// <remarks>
/// On another timeline our position may lie ahead of the server's WAL, and asking to start there would skip whatever is
/// written up to it. There the slot's own position is taken. A start behind the slot's own is moved up by the server
/// (CreateDecodingContext in PostgreSQL src/backend/replication/logical/logical.c).
/// </remarks>
internal sealed class ResumePoint
{
    private ServerIdentity? _server;
    private IAcknowledgement? _acknowledgement;
    private NpgsqlLogSequenceNumber _confirmed;

    /// <summary>The position to start from; 0/0 for the slot's own.</summary>
    /// <param name="server">The server that the next stream comes from.</param>
    /// <param name="acknowledgement">What will be confirmed of it.</param>
    public NpgsqlLogSequenceNumber Next(ServerIdentity server, IAcknowledgement acknowledgement)
    {
        // Read only now: the handlers may have gone on after the connection was lost.
        if (_acknowledgement is { } last && last.Confirmed > _confirmed)
        {
            _confirmed = last.Confirmed;
        }

        if (server != _server)
        {
            _confirmed = default;
        }

        _server = server;
        _acknowledgement = acknowledgement;
        return _confirmed;
    }
}
