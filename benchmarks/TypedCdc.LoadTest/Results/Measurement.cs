namespace TypedCdc.LoadTest.Results;

/// <summary>One run of one consumer, as it is written to the file of results.</summary>
public sealed record Measurement(
    string Workload,
    string Consumer,
    int Rows,
    int Run,
    double WallS,
    double CpuS,
    double CpuNsPerChange,
    double? AllocBytesPerChange,
    double PeakRssMb,
    string? Checksum);
