using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Opening;

/// <summary>What the opening leaves behind: a session that waits for commands.</summary>
internal sealed record OpenedSession(ServerLink Link, FrameReader Frames, ServerMessages Messages);
