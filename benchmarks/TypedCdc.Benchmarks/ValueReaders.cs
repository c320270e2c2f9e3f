using BenchmarkDotNet.Attributes;

namespace TypedCdc.Benchmarks;

/// <summary>What reading one value costs, by type and format. The two delegate calls around each read are included.</summary>
[MemoryDiagnoser]
public class ValueReaders
{
    private const int ReadsPerCall = 1000;

    /// <summary>The value that is read.</summary>
    [ParamsSource(nameof(Cases))]
    public ValueCase Case { get; set; } = null!;

    /// <summary>Every type in both formats.</summary>
    public static IEnumerable<ValueCase> Cases => ValueCase.All;

    /// <summary>Reads the value.</summary>
    [Benchmark(OperationsPerInvoke = ReadsPerCall)]
    public int Read() => Case.Read(ReadsPerCall);
}
