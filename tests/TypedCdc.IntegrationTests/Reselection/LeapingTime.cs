namespace TypedCdc.IntegrationTests.Reselection;

/// <summary>Each look at the clock finds it six seconds later. Pauses are as long as they should be.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private long _now;

    public override long GetTimestamp() => Interlocked.Add(ref _now, 6 * TimestampFrequency);
}
