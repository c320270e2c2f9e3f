namespace TypedCdc;

/// <summary>Settings of a pipeline.</summary>
public sealed class CdcOptions
{
    /// <summary>The most changes that are handed to a batch handler at once. Default: 1,000.</summary>
    public int MaxBatchChanges { get; set; } = 1_000;

    /// <summary>The most bytes, as the server sent them, that are handed to a batch handler at once. Default: 1 MiB.</summary>
    public int MaxBatchBytes { get; set; } = 1024 * 1024;
}
