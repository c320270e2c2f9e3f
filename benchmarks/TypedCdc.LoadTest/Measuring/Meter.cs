using System.Diagnostics;

namespace TypedCdc.LoadTest.Measuring;

/// <summary>What this process spends between two moments: time, processor time of all threads, managed memory.</summary>
public sealed class Meter
{
    private long _start;
    private TimeSpan _cpu;
    private long _allocated;

    public void Start()
    {
        _allocated = GC.GetTotalAllocatedBytes(precise: true);
        _cpu = Environment.CpuUsage.TotalTime;
        _start = Stopwatch.GetTimestamp();
    }

    public Cost Stop()
    {
        var wall = Stopwatch.GetElapsedTime(_start);
        var cpu = Environment.CpuUsage.TotalTime - _cpu;
        return new Cost(wall.TotalSeconds, cpu.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - _allocated);
    }
}
