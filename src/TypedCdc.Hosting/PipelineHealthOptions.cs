namespace TypedCdc.Hosting;

/// <summary>When a pipeline's health check says that something is wrong.</summary>
public sealed class PipelineHealthOptions
{
    /// <summary>
    /// How many bytes of WAL a running pipeline may lie behind before it counts as degraded; the WAL of other tables and
    /// databases counts too. Default: 1 GiB.
    /// </summary>
    public long MaxLagBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>
    /// How long starting or reconnecting counts as degraded before it counts as unhealthy. Default: 1 minute.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);
}
