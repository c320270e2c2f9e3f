using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace TypedCdc.Benchmarks;

/// <summary>Short measurements in this process, for benchmarks with hundreds of cases.</summary>
internal sealed class ManyCases : ManualConfig
{
    public ManyCases()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithWarmupCount(3)
            .WithIterationCount(5));
        AddDiagnoser(MemoryDiagnoser.Default);
        SummaryStyle = BenchmarkDotNet.Reports.SummaryStyle.Default.WithMaxParameterColumnWidth(80);
    }
}
