using TypedCdc.Connection.Sockets;

namespace TypedCdc.Connection.Opening;

/// <summary>
/// Bounds the whole opening. Blocking calls cannot be given a deadline together, so when the time is up (or the
/// caller cancels) the socket is closed under them.
/// </summary>
internal sealed class OpeningDeadline : IDisposable
{
    private readonly TimeSpan? _timeout;
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;

    public OpeningDeadline(TimeSpan? timeout, TimeProvider time, CancellationToken caller)
    {
        _timeout = timeout;
        _time = time;
        _startedAt = time.GetTimestamp();
        _caller = caller;
        _timer = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token);
    }

    /// <summary>Fires when the time is up or the caller cancels.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Until the returned registration is disposed of, the link is closed when the time is up.</summary>
    public CancellationTokenRegistration Guard(ServerLink link) =>
        Token.UnsafeRegister(_ => link.Abort(Reason), state: null);

    /// <summary>Like <see cref="Guard"/>, for the first of several attempts that share what is left.</summary>
    public ITimer? GuardShare(ServerLink link, int shares)
    {
        if (_timeout is not { } timeout || shares < 2)
        {
            return null;
        }

        var left = timeout - _time.GetElapsedTime(_startedAt);
        var share = TimeSpan.FromTicks(Math.Max(left.Ticks / shares, TimeSpan.TicksPerMillisecond));
        return _time.CreateTimer(_ => link.Abort(Reason), state: null, share, Timeout.InfiniteTimeSpan);
    }

    public void ThrowIfOver(ServerAddress address, ConnectionPhase phase)
    {
        if (Token.IsCancellationRequested)
        {
            throw ConnectionFaults.Aborted(address, phase, Reason);
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _timer.Dispose();
    }

    private AbortReason Reason => _caller.IsCancellationRequested
        ? new AbortReason(ReplicationConnectionFault.Aborted, "the caller cancelled", Cancelled: _caller)
        : new AbortReason(
            ReplicationConnectionFault.TimedOut,
            $"the connection was not open after {_timeout?.TotalSeconds} s (Timeout in the connection string)");
}
