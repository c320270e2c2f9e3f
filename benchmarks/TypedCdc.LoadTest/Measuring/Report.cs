namespace TypedCdc.LoadTest.Measuring;

/// <summary>What a consumer's process tells when it is done, as one line of JSON.</summary>
public sealed record Report(
    Cost Cost,
    double PeakRssMb,
    long Changes,
    string? Checksum,
    long? TextLength,
    Percentiles? Latency);
