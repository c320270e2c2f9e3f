namespace TypedCdc.Tests.Source;

/// <summary>Time that passes only when it is told to.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
