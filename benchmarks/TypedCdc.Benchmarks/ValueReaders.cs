using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace TypedCdc.Benchmarks;

/// <summary>What reading one value costs, by type and format. The delegate call around each read is included.</summary>
[Config(typeof(ManyCases))]
public class ValueReaders
{
    private const int ReadsPerCall = 1000;

    /// <summary>The value that is read.</summary>
    [ParamsSource(nameof(Cases))]
    public ValueCase Case { get; set; } = null!;

    /// <summary>Every type in both formats.</summary>
    public static IEnumerable<ValueCase> Cases => ValueCase.All;

    /// <summary>Gives the runtime the time to compile the reader anew, which it does in this process only after a while.</summary>
    [GlobalSetup]
    public void WarmUp()
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TimeSpan.FromMilliseconds(300);)
        {
            Read();
        }
    }

    /// <summary>Reads the value.</summary>
    [Benchmark(OperationsPerInvoke = ReadsPerCall)]
    public int Read() => Case.Read(ReadsPerCall);
}
