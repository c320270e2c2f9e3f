using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;
using TypedCdc.Connection.Tls;

namespace TypedCdc.Connection.Opening;

/// <summary>
/// What the opening leaves behind: a session that waits for commands. <c>CancelKey</c> is the body of BackendKeyData,
/// null if the server sent none.
/// </summary>
internal sealed record OpenedSession(
    ServerLink Link, FrameReader Frames, ServerMessages Messages, TlsChannel Tls, byte[]? CancelKey);
