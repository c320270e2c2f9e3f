namespace TypedCdc.LoadTest.Measuring;

/// <summary>Times in milliseconds that half, nine tenths, 99 of 100 and all changes stayed within.</summary>
public sealed record Percentiles(double P50, double P90, double P99, double Max);
