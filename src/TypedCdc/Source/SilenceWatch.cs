namespace TypedCdc.Source;

/// <summary>
/// Measures how long the server has sent nothing while we were waiting for it. Time in which we did not read does not
/// count: the server may have sent much, and it is we who are slow.
/// </summary>
internal sealed class SilenceWatch(TimeProvider time, TimeSpan timeout)
{
    private long _bytesReceived = -1;
    private long _since = time.GetTimestamp();

    /// <summary>Looks once.</summary>
    /// <param name="waiting">Whether the reading thread is waiting for the server.</param>
    /// <param name="bytesReceived">How many bytes have been received so far.</param>
    public Silence Look(bool waiting, long bytesReceived)
    {
        if (!waiting || bytesReceived != _bytesReceived)
        {
            _bytesReceived = bytesReceived;
            _since = time.GetTimestamp();
            return Silence.None;
        }

        var silent = time.GetElapsedTime(_since);
        return silent >= timeout ? Silence.TooLong
            : silent >= timeout / 2 ? Silence.Long
            : Silence.None;
    }
}
