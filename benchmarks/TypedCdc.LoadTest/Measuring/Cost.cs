namespace TypedCdc.LoadTest.Measuring;

/// <summary>What a run cost.</summary>
/// <param name="WallSeconds">Time.</param>
/// <param name="CpuSeconds">Processor time, user and system, of all threads.</param>
/// <param name="AllocatedBytes">Managed memory; null where the consumer is no .NET program.</param>
public sealed record Cost(double WallSeconds, double CpuSeconds, long? AllocatedBytes);
