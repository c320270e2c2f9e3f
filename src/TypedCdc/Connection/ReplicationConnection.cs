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
    private readonly AnswerReader _answers;
    private readonly CopyDataWriter _writer;
    private readonly CommandCanceller _canceller;
    private volatile SessionState _state = SessionState.Idle;

    private ReplicationConnection(OpenedSession session, CommandCanceller canceller)
    {
        _link = session.Link;
        _canceller = canceller;
        _frames = session.Frames;
        _messages = session.Messages;
        _answers = new AnswerReader(_messages, _link.Address);
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
        var session = new ConnectionOpener(settings, deadline, onNotice).Open();
        try
        {
            return new ReplicationConnection(session, new CommandCanceller(settings, time, session));
        }
        catch
        {
            session.Link.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs one replication command and reads its rows. The connection stays usable after an error of the server.
    /// Cancelling stops the command on the server and closes the connection.
    /// </summary>
    public ResultRows Query(string command, CancellationToken cancellationToken)
    {
        var message = Begin(command, cancellationToken);
        using var guard = _canceller.Watch(cancellationToken);
        try
        {
            _link.Write(message);
            var rows = _answers.ReadRows(command);
            _state = SessionState.Idle;
            return rows;
        }
        catch (Exception e)
        {
            AfterFailure(e, cancellationToken);
            throw;
        }
    }

    /// <summary>Sends START_REPLICATION and returns when the server has switched to streaming.</summary>
    public void StartCopyBoth(string command, CancellationToken cancellationToken = default)
    {
        var message = Begin(command, cancellationToken);
        using var guard = _canceller.Watch(cancellationToken);
        try
        {
            _link.Write(message);
            _answers.ReadCopyBothResponse(command);
            _link.Phase = ConnectionPhase.Streaming;
            _frames.AllowsLongCopyData = true;
            _writer.Start();
            _state = SessionState.Streaming;
        }
        catch (Exception e)
        {
            AfterFailure(e, cancellationToken);
            throw;
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

            if (!ReadBetweenFrames(code, body))
            {
                frame = default;
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

    /// <summary>Not while another thread still reads: <see cref="Abort(string)"/> first, and wait for it.</summary>
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

    private byte[] Begin(string command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Require(SessionState.Idle);
        var message = FrontendMessage.Query(command);
        _link.Phase = ConnectionPhase.RunningCommand;
        _state = SessionState.Busy;
        return message;
    }

    /// <summary>Passes over what may come at any time; false: the stream has ended in good order.</summary>
    private bool ReadBetweenFrames(byte code, ReadOnlySpan<byte> body)
    {
        try
        {
            if (_messages.Absorb(code, body))
            {
                return true;
            }

            _state = SessionState.Busy;
            _link.Phase = ConnectionPhase.EndingStream;
            _writer.Stop();
            _frames.AllowsLongCopyData = false;
            ReadEnd(code, body);
            _link.Phase = ConnectionPhase.RunningCommand;
            _state = SessionState.Idle;
            return false;
        }
        catch (Exception e)
        {
            Break(e);
            throw;
        }
    }

    private void ReadEnd(byte code, ReadOnlySpan<byte> body)
    {
        switch (code)
        {
            case BackendMessage.CopyDone:
                _answers.ReadCompletion();
                return;
            case BackendMessage.ErrorResponse:
                throw _answers.ReadError(body, "START_REPLICATION");
            case BackendMessage.CommandComplete:
                // A walsender that is being stopped and has sent everything leaves with this and without CopyDone:
                // WalSndDone in src/backend/replication/walsender.c.
                throw _link.Fault(
                    ReplicationConnectionFault.ServerShutdown, "the server ended the stream because it is shutting down");
            default:
                throw ServerMessages.Unexpected(code, "a frame of the stream");
        }
    }

    /// <summary>The server's word on a command leaves the connection usable; everything else does not.</summary>
    private void AfterFailure(Exception reason, CancellationToken cancellationToken)
    {
        if (reason is ReplicationServerException && _answers.IsServerReady && !cancellationToken.IsCancellationRequested)
        {
            _state = SessionState.Idle;
            return;
        }

        Break(reason);
        if (cancellationToken.IsCancellationRequested && reason is not OperationCanceledException)
        {
            throw new OperationCanceledException(reason.Message, reason, cancellationToken);
        }
    }

    /// <summary>Nothing can be said on this connection any more.</summary>
    private void Break(Exception reason)
    {
        _state = SessionState.Closed;
        Abort(reason);
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
}
