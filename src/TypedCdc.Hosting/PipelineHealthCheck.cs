using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TypedCdc.Hosting;

/// <summary>Tells how a pipeline is doing.</summary>
internal sealed class PipelineHealthCheck(CdcPipeline pipeline, PipelineHealthOptions options, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        var status = pipeline.Status;
        var (health, description) = Judge(status);
        // A registration may say that whatever is unhealthy here is only degraded for the application.
        var shown = health == HealthStatus.Unhealthy ? context.Registration.FailureStatus : health;
        return Task.FromResult(new HealthCheckResult(shown, description, status.Reason, new Dictionary<string, object>
        {
            ["phase"] = status.Phase.ToString(),
            ["since"] = status.Since,
            ["confirmed"] = status.Confirmed.ToString(),
            ["server_position"] = status.ServerPosition.ToString(),
            ["lag_bytes"] = status.LagBytes,
        }));
    }

    private (HealthStatus Health, string Description) Judge(PipelineStatus status)
    {
        var length = time.GetUtcNow() - status.Since;
        return status.Phase switch
        {
            PipelinePhase.Running when status.LagBytes > options.MaxLagBytes =>
                (HealthStatus.Degraded, $"Running, {status.LagBytes} bytes of WAL behind; {options.MaxLagBytes} are allowed."),
            PipelinePhase.Running => (HealthStatus.Healthy, "Running."),
            PipelinePhase.NotStarted or PipelinePhase.Starting when length <= options.Patience =>
                (HealthStatus.Degraded, "Starting."),
            PipelinePhase.Reconnecting when length <= options.Patience =>
                (HealthStatus.Degraded, $"Reconnecting: {status.Reason?.Message}"),
            PipelinePhase.NotStarted or PipelinePhase.Starting =>
                (HealthStatus.Unhealthy, $"Still not running after {length}."),
            PipelinePhase.Reconnecting =>
                (HealthStatus.Unhealthy, $"Reconnecting for {length}: {status.Reason?.Message}"),
            PipelinePhase.Failed => (HealthStatus.Unhealthy, $"Failed: {status.Reason?.Message}"),
            _ => (HealthStatus.Unhealthy, "Stopped."),
        };
    }
}
