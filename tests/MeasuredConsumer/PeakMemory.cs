namespace MeasuredConsumer;

/// <summary>
/// Looks all the time at how much memory there is in use, by the managed heap, large objects and garbage included, and by the
/// process, and keeps the most that it saw.
/// </summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly Timer _timer;
    private long _heap;
    private long _processBefore;
    private long _process;

    public PeakMemory() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Pause);

    /// <summary>Bytes that the managed heap had at most.</summary>
    public long Heap => Volatile.Read(ref _heap);

    /// <summary>Bytes by which the process was larger at most than at the beginning.</summary>
    public long ProcessGrowth => Volatile.Read(ref _process) - _processBefore;

    /// <summary>Begins again, with what is in use when all garbage is gone.</summary>
    public void Begin()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _processBefore = Environment.WorkingSet;
        Volatile.Write(ref _heap, GC.GetTotalMemory(forceFullCollection: false));
        Volatile.Write(ref _process, _processBefore);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        Raise(ref _heap, GC.GetTotalMemory(forceFullCollection: false));
        Raise(ref _process, Environment.WorkingSet);
    }

    private static void Raise(ref long peak, long value)
    {
        if (value > Volatile.Read(ref peak))
        {
            Volatile.Write(ref peak, value);
        }
    }
}
