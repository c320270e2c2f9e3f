using NpgsqlTypes;

namespace TypedCdc.Source;

/// <summary>
/// Notices that the server wants to shut down and waits for us. It does not say so, but it then asks for an answer again
/// and again, at a position that does not move, until all it has sent is confirmed.
/// </summary>
/// <remarks>
/// Source: WalSndDone in PostgreSQL src/backend/replication/walsender.c. A server that runs asks only after half of
/// wal_sender_timeout without an answer, which does not happen while we answer in time.
/// </remarks>
internal sealed class ShutdownWatch(TimeProvider time, TimeSpan timeout)
{
    private const int AskedOften = 5;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private NpgsqlLogSequenceNumber _position;
    private long _lastAsked;
    private long _firstAsked;
    private int _times;

    /// <summary>Whether the server seems to be shutting down.</summary>
    public bool IsAskingAgainAndAgain
    {
        get
        {
            lock (_lock)
            {
                return _times >= AskedOften && time.GetElapsedTime(_lastAsked) < Quick;
            }
        }
    }

    /// <summary>Whether it has been doing so for longer than it shall be made to wait.</summary>
    public bool HasWaitedTooLong
    {
        get
        {
            lock (_lock)
            {
                return IsAskingAgainAndAgain && time.GetElapsedTime(_firstAsked) >= timeout;
            }
        }
    }

    /// <summary>The server asked for an answer.</summary>
    public void AskedAt(NpgsqlLogSequenceNumber position)
    {
        lock (_lock)
        {
            var again = position == _position && time.GetElapsedTime(_lastAsked) < Quick;
            _position = position;
            _lastAsked = time.GetTimestamp();
            _times = again ? _times + 1 : 1;
            if (!again)
            {
                _firstAsked = _lastAsked;
            }
        }
    }
}
