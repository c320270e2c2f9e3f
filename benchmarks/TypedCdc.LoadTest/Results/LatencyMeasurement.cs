namespace TypedCdc.LoadTest.Results;

/// <summary>One run of one consumer beside a writer, as it is written to the file of results.</summary>
public sealed record LatencyMeasurement(
    string Consumer,
    int Rate,
    int Seconds,
    int Run,
    double P50Ms,
    double P90Ms,
    double P99Ms,
    double MaxMs,
    double CpuS,
    string? Checksum);
