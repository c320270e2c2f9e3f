using NpgsqlTypes;
using TypedCdc.Connection;
using TypedCdc.Connection.CopyBoth;

namespace TypedCdc.Source;

/// <summary>
/// Tells the server how far we have come, from a thread of its own, so that neither a slow handler nor a full queue ever
/// makes the server give the connection up. It also notices when the server itself falls silent.
/// </summary>
/// <remarks>
/// The positions follow PostgreSQL's apply worker: written is the last one that was received, flushed and applied the
/// last one that was handled. Source: send_feedback in src/backend/replication/logical/worker.c.
/// </remarks>
internal sealed class FeedbackLoop : IDisposable
{
    private static readonly TimeSpan AnswerPause = TimeSpan.FromMilliseconds(20);

    private readonly ReplicationConnection _connection;
    private readonly IAcknowledgement _acknowledgement;
    private readonly CdcOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _wake = new(0);
    private readonly ManualResetEventSlim _hurry = new();
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _stop;
    private readonly Thread _thread;
    private readonly ShutdownWatch _shutdown;
    private ulong _received;
    private bool _waiting;
    private volatile bool _stopping;
    private volatile bool _ended;

    public FeedbackLoop(
        ReplicationConnection connection,
        IAcknowledgement acknowledgement,
        CdcOptions options,
        TimeProvider time,
        CancellationToken stop)
    {
        _connection = connection;
        _acknowledgement = acknowledgement;
        _options = options;
        _time = time;
        _shutdown = new ShutdownWatch(time, options.ServerShutdownTimeout);
        _timer = time.CreateTimer(_ => Wake(), null, options.StatusInterval, options.StatusInterval);
        _thread = new Thread(Run) { IsBackground = true, Name = $"TypedCdc {options.Slot} feedback" };
        _thread.Start();
        _stop = stop.Register(Stop);
    }

    /// <summary>A position was received. Called by the reading thread.</summary>
    public void Received(NpgsqlLogSequenceNumber position)
    {
        if ((ulong)position > _received)
        {
            Volatile.Write(ref _received, (ulong)position);
        }
    }

    /// <summary>The reading thread is about to wait for the server.</summary>
    public void Waiting() => Volatile.Write(ref _waiting, true);

    /// <summary>The reading thread has something from the server in hand.</summary>
    public void Reading()
    {
        if (_waiting)
        {
            Volatile.Write(ref _waiting, false);
        }
    }

    /// <summary>The server asked for an answer, in a keepalive with this position.</summary>
    public void ReplyTo(NpgsqlLogSequenceNumber position)
    {
        _shutdown.AskedAt(position);
        Wake();
    }

    /// <summary>Ends the thread and waits for it; it sends nothing any more.</summary>
    public void Dispose()
    {
        _ended = true;
        _hurry.Set();
        _stop.Dispose();
        _timer.Dispose();
        Wake();
        _thread.Join();
        _wake.Dispose();
        _hurry.Dispose();
    }

    private void Stop()
    {
        _stopping = true;
        _hurry.Set();
        Wake();
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (ObjectDisposedException)
        {
            // A last tick of the timer, behind the end.
        }
    }

    private void Run()
    {
        try
        {
            var silence = new SilenceWatch(_time, _options.ServerTimeout);
            while (true)
            {
                _wake.Wait();
                while (_wake.Wait(0))
                {
                    // Several reasons, one status.
                }

                if (_ended)
                {
                    return;
                }

                if (_stopping)
                {
                    Send(replyRequested: false);
                    _connection.SendCopyDone();
                    return;
                }

                Report(silence);
                if (_shutdown.IsAskingAgainAndAgain)
                {
                    // It asks as fast as we answer; answering a little later spares both sides a busy loop.
                    _hurry.Wait(AnswerPause);
                }
            }
        }
#pragma warning disable CA1031 // nothing may escape from a thread; the reading thread fails with it, and the pipeline too
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _connection.Abort(exception);
        }
    }

    private void Report(SilenceWatch silence)
    {
        if (_shutdown.HasWaitedTooLong)
        {
            _connection.Abort($"the server is shutting down and has waited {_options.ServerShutdownTimeout} for the transaction in hand");
            return;
        }

        switch (silence.Look(Volatile.Read(ref _waiting), _connection.BytesReceived))
        {
            case Silence.TooLong:
                _connection.Abort($"the server has sent nothing for {_options.ServerTimeout}");
                break;
            case Silence.Long:
                Send(replyRequested: true);
                break;
            default:
                Send(replyRequested: false);
                break;
        }
    }

    private void Send(bool replyRequested)
    {
        // Confirmed first: what is confirmed was received before, so written never lies behind flushed.
        var confirmed = _acknowledgement.Confirmed;
        var received = new NpgsqlLogSequenceNumber(Volatile.Read(ref _received));
        Span<byte> bytes = stackalloc byte[StandbyStatusUpdate.Size];
        new StandbyStatusUpdate(
            received > confirmed ? received : confirmed,
            confirmed,
            confirmed,
            _time.GetUtcNow(),
            replyRequested).Write(bytes);
        _connection.SendCopyData(bytes);
    }
}
