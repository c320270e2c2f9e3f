namespace TypedCdc.Connection.Sockets;

/// <summary>Why this side closed the socket; it decides what the blocked reader or writer throws.</summary>
internal sealed record AbortReason(
    ReplicationConnectionFault Kind, string Text, Exception? Cause = null, CancellationToken Cancelled = default);
