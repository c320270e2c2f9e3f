using TypedCdc.Connection.CopyBoth;
using TypedCdc.Connection.Framing;
using TypedCdc.Connection.Messages;
using TypedCdc.Connection.Opening;
using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection;

/// <summary>
/// A walsender's other end: replication commands, then the stream. Blocking, for one dedicated thread; besides that
/// thread, one other may send, and any may <see cref="Abort(string)"/>. It knows nothing of what the frames mean.
/// </summary>
internal sealed class ReplicationConnection : IDisposable
{
    private readonly ServerLink _link;
    private readonly FrameReader _frames;
    private readonly ServerMessages _messages;
    private readonly CopyDataWriter _writer;
    private volatile SessionState _state = SessionState.Idle;

    private ReplicationConnection(OpenedSession session)
    {
        _link = session.Link;
        _frames = session.Frames;
        _messages = session.Messages;
        _writer = new CopyDataWriter(session.Link);
        ServerVersionNumber = ServerVersion.Parse(ServerParameters["server_version"]);
    }

    public ServerParameters ServerParameters => _messages.Parameters;

    /// <summary>As the server's own server_version_num: 150018 for 15.18.</summary>
    public int ServerVersionNumber { get; }

    /// <summary>A whole frame has been read already; otherwise the next <see cref="ReadFrame"/> will go to the socket.</summary>
    public bool HasBufferedFrame => _frames.HasWholeFrame;

    /// <summary>The last read from the socket did not fill the room there was: the socket ran dry.</summary>
    public bool LastReadWasShort => _frames.LastReadWasShort;

    /// <summary>Bytes that have come from the socket so far; may be read from any thread.</summary>
    public long BytesReceived => _frames.BytesReceived;

    /// <summary>Blocks until the session waits for commands; at most for the connection string's Timeout.</summary>
    public static ReplicationConnection Open(
        ConnectionSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken,
        Action<ServerReport>? onNotice = null)
    {
        using var deadline = new OpeningDeadline(settings.Timeout, time, cancellationToken);
        return new ReplicationConnection(new ConnectionOpener(settings, deadline, onNotice).Open());
    }

    /// <summary>
    /// Runs one replication command and reads its rows. The connection stays usable after an error of the server.
    /// Cancelling closes the connection.
    /// </summary>
    public ResultRows Query(string command, CancellationToken cancellationToken)
    {
        using var guard = Begin(command, cancellationToken);
        var rows = new ResultRows();
        ReplicationServerException? error = null;
        while (true)
        {
            var code = _messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.RowDescription:
                    rows.ReadDescription(body);
                    break;
                case BackendMessage.DataRow:
                    rows.ReadRow(body);
                    break;
                case BackendMessage.CommandComplete or BackendMessage.EmptyQueryResponse:
                    break;
                case BackendMessage.ErrorResponse:
                    error = ReadError(body, Verb(command));
                    break;
                case BackendMessage.ReadyForQuery:
                    _state = SessionState.Idle;
                    return error is null ? rows : throw error;
                default:
                    throw Broken(ServerMessages.Unexpected(code, $"the answer to {Verb(command)}"));
            }
        }
    }

    /// <summary>Sends START_REPLICATION and returns when the server has switched to streaming.</summary>
    public void StartCopyBoth(string command, CancellationToken cancellationToken = default)
    {
        using var guard = Begin(command, cancellationToken);
        ReplicationServerException? error = null;
        while (true)
        {
            var code = _messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.CopyBothResponse:
                    _link.Phase = ConnectionPhase.Streaming;
                    _frames.AllowsLongCopyData = true;
                    _writer.Start();
                    _state = SessionState.Streaming;
                    return;
                case BackendMessage.ErrorResponse:
                    error = ReadError(body, Verb(command));
                    break;
                case BackendMessage.ReadyForQuery when error is not null:
                    _state = SessionState.Idle;
                    throw error;
                default:
                    throw Broken(ServerMessages.Unexpected(code, $"the beginning of the stream after {Verb(command)}"));
            }
        }
    }

    /// <summary>
    /// Waits for the stream's next frame, which is valid until the next call. False: the server has ended the stream
    /// because we asked for it with <see cref="SendCopyDone"/>, and the connection takes commands again.
    /// </summary>
    public bool ReadFrame(out CopyFrame frame)
    {
        Require(SessionState.Streaming);
        while (true)
        {
            var code = _frames.Read(out var body);
            if (code == BackendMessage.CopyData)
            {
                frame = new CopyFrame(body);
                return true;
            }

            if (!_messages.Absorb(code, body))
            {
                frame = default;
                ReadEnd(code, body);
                return false;
            }
        }
    }

    /// <summary>
    /// Sends one CopyData message. Does nothing once either side has ended the stream: the server
    /// would ignore it, and the sender cannot know what the reader has just read.
    /// </summary>
    public void SendCopyData(ReadOnlySpan<byte> payload) => _writer.Send(payload);

    /// <summary>Asks the server to end the stream; <see cref="ReadFrame"/> goes on until it has.</summary>
    public void SendCopyDone() => _writer.Finish();

    /// <summary>Closes the socket, from any thread. Whoever is blocked in it fails with this reason.</summary>
    public void Abort(string reason) => _link.Abort(new AbortReason(ReplicationConnectionFault.Aborted, reason));

    /// <summary>As <see cref="Abort(string)"/>, with an exception that becomes the inner one.</summary>
    public void Abort(Exception reason) =>
        _link.Abort(new AbortReason(ReplicationConnectionFault.Aborted, $"given up ({reason.Message})", reason));

    public void Dispose()
    {
        if (_state == SessionState.Idle)
        {
            try
            {
                // A walsender that is told goodbye frees its slot at once and logs nothing.
                _link.Write(FrontendMessage.Terminate());
            }
            catch (Exception e) when (e is CdcException or OperationCanceledException)
            {
                // It is gone already.
            }
        }

        _state = SessionState.Closed;
        _link.Dispose();
    }

    private CancellationTokenRegistration Begin(string command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Require(SessionState.Idle);
        _link.Phase = ConnectionPhase.RunningCommand;
        _messages.StartCounting();
        var message = FrontendMessage.Query(command);
        var guard = cancellationToken.UnsafeRegister(
            _ => _link.Abort(new AbortReason(
                ReplicationConnectionFault.Aborted, "the caller cancelled", Cancelled: cancellationToken)),
            state: null);
        _state = SessionState.Busy;
        _link.Write(message);
        return guard;
    }

    /// <summary>What comes instead of a frame and is not a notice ends the stream, in one way or another.</summary>
    private void ReadEnd(byte code, ReadOnlySpan<byte> body)
    {
        _state = SessionState.Busy;
        _writer.Stop();
        _frames.AllowsLongCopyData = false;
        switch (code)
        {
            case BackendMessage.CopyDone:
                ReadCompletion();
                return;
            case BackendMessage.ErrorResponse:
                throw Broken(ReadError(body, "START_REPLICATION"));
            case BackendMessage.CommandComplete:
                // A walsender that is being stopped and has sent everything leaves with this and without CopyDone:
                // WalSndDone in src/backend/replication/walsender.c.
                throw Broken(_link.Fault(
                    ReplicationConnectionFault.ServerShutdown, "the server ended the stream because it is shutting down"));
            default:
                throw Broken(ServerMessages.Unexpected(code, "a frame of the stream"));
        }
    }

    // CommandComplete comes twice: once for the COPY, once for START_REPLICATION itself. And although the server has
    // said CopyDone, a keepalive may still follow: WalSndLoop sends them for as long as it waits for its buffer to empty.
    private void ReadCompletion()
    {
        _link.Phase = ConnectionPhase.EndingStream;
        _messages.StartCounting();
        while (true)
        {
            var code = _messages.Next(out var body);
            switch (code)
            {
                case BackendMessage.CommandComplete or BackendMessage.CopyData:
                case BackendMessage.RowDescription or BackendMessage.DataRow:
                    break;
                case BackendMessage.ReadyForQuery:
                    _link.Phase = ConnectionPhase.RunningCommand;
                    _state = SessionState.Idle;
                    return;
                case BackendMessage.ErrorResponse:
                    throw Broken(ReadError(body, "START_REPLICATION"));
                default:
                    throw Broken(ServerMessages.Unexpected(code, "the end of the stream"));
            }
        }
    }

    private ReplicationServerException ReadError(ReadOnlySpan<byte> body, string doing)
    {
        var error = new ReplicationServerException(ServerReport.Read(body), $"PostgreSQL server {_link.Address}, {doing}");
        return error.EndsConnection ? throw Broken(error) : error;
    }

    /// <summary>Nothing can be said on this connection any more.</summary>
    private T Broken<T>(T reason)
        where T : Exception
    {
        _state = SessionState.Closed;
        Abort(reason);
        return reason;
    }

    private void Require(SessionState wanted)
    {
        var state = _state;
        if (state != wanted)
        {
            throw state == SessionState.Closed
                ? _link.Failure(cause: null)
                : new InvalidOperationException($"The connection is {state}; this needs it {wanted}.");
        }
    }

    // Enough to know the command, and no option's value.
    private static string Verb(string command)
    {
        var first = command.IndexOf(' ');
        return first < 0 ? command.TrimEnd(';') : command[..first];
    }
}
