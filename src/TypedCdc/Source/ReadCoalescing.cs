namespace TypedCdc.Source;

/// <summary>
/// Pauses before a read while the stream is flowing, so that the kernel gathers what the server sends: a walsender makes
/// one small send a message, and a reader that wakes for each makes those sends slow. When the stream is not flowing it
/// does not pause, and a change that comes alone is read at once.
/// </summary>
/// <remarks>Used by the reading thread alone.</remarks>
internal sealed class ReadCoalescing(TimeProvider time, TimeSpan pause)
{
    /// <summary>A read that took less found the server sending.</summary>
    private static readonly TimeSpan QuickRead = TimeSpan.FromMicroseconds(300);

    /// <summary>A read that took more found it idle. In between, either side may have waited for a processor.</summary>
    private static readonly TimeSpan IdleRead = TimeSpan.FromMilliseconds(3);

    /// <summary>So many quick reads in a row are a flow. A transaction of a few messages that comes alone is none.</summary>
    private const int QuickReadsOfFlow = 4;

    /// <summary>So many reads that were neither quick nor idle end a flow that has lasted.</summary>
    private const int MostQuickReads = 12;

    /// <summary>The longest that a change of a flow waits for those behind it, so that they cross threads together.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(1);

    private int _quickReads;
    private long _readStarted;
    private long _handedOn;

    private bool IsFlowing => _quickReads >= QuickReadsOfFlow;

    /// <summary>
    /// Whether what has been read may wait a little, if more is there already: each time it is handed on, a thread wakes.
    /// </summary>
    public bool MayHold => IsFlowing && time.GetElapsedTime(_handedOn, _readStarted) < LongestHold;

    /// <summary>The next read goes to the socket.</summary>
    /// <param name="lastReadWasShort">Whether the last one took all there was.</param>
    public void BeforeRead(bool lastReadWasShort)
    {
        if (lastReadWasShort && IsFlowing && pause > TimeSpan.Zero)
        {
            ShortPause.Take(pause);
        }

        _readStarted = time.GetTimestamp();
    }

    /// <summary>The read has brought something.</summary>
    public void AfterRead()
    {
        var took = time.GetElapsedTime(_readStarted);
        _quickReads = took < QuickRead ? Math.Min(_quickReads + 1, MostQuickReads)
            : took < IdleRead ? Math.Max(_quickReads - 1, 0)
            : 0;
    }

    /// <summary>What has been read was handed on.</summary>
    public void HandedOn() => _handedOn = _readStarted;

    /// <summary>The server said that it has sent all it had.</summary>
    public void CaughtUp() => _quickReads = 0;
}
