namespace TypedCdc.Source;

/// <summary>
/// Pauses before a read while the stream is flowing, so that the kernel gathers what the server sends: a walsender makes
/// one small send a message, and a reader that wakes for each makes those sends slow. When the stream is not flowing it
/// does not pause, and a change that comes alone is read at once.
/// </summary>
/// <remarks>Used by the reading thread alone.</remarks>
internal sealed class ReadCoalescing(TimeProvider time, TimeSpan pause)
{
    /// <summary>A read that took less found the server sending; one that took more found it idle.</summary>
    private static readonly TimeSpan QuickRead = TimeSpan.FromMicroseconds(300);

    /// <summary>So many quick reads in a row are a flow. A transaction of a few messages that comes alone is none.</summary>
    private const int QuickReadsOfFlow = 4;

    private int _quickReads;
    private long _readStarted;

    /// <summary>The next read goes to the socket.</summary>
    /// <param name="lastReadWasShort">Whether the last one took all there was.</param>
    public void BeforeRead(bool lastReadWasShort)
    {
        if (lastReadWasShort && _quickReads >= QuickReadsOfFlow && pause > TimeSpan.Zero)
        {
            ShortPause.Take(pause);
        }

        _readStarted = time.GetTimestamp();
    }

    /// <summary>The read has brought something.</summary>
    public void AfterRead() =>
        _quickReads = time.GetElapsedTime(_readStarted) < QuickRead ? Math.Min(_quickReads + 1, QuickReadsOfFlow) : 0;

    /// <summary>The server said that it has sent all it had.</summary>
    public void CaughtUp() => _quickReads = 0;
}
