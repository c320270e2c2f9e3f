using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedCdc;
using TypedCdc.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of TypedCdc pipelines.</summary>
public static class TypedCdcHealthCheckExtensions
{
    /// <summary>
    /// Adds a check of a pipeline, named <c>typedcdc_</c> and its name. It is healthy while it runs, degraded while it starts,
    /// reconnects or lags, and unhealthy when it has stopped, failed, or is reconnecting for too long; its data has phase,
    /// positions and lag.
    /// </summary>
    /// <param name="checks">The health checks of the host.</param>
    /// <param name="name">The name that the pipeline was added with.</param>
    /// <param name="configure">Changes the limits.</param>
    public static IHealthChecksBuilder AddTypedCdc(
        this IHealthChecksBuilder checks,
        string name,
        Action<PipelineHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var options = new PipelineHealthOptions();
        configure?.Invoke(options);
        return checks.Add(new HealthCheckRegistration(
            $"typedcdc_{name}",
            provider => new PipelineHealthCheck(
                provider.GetRequiredKeyedService<CdcPipeline>(name), options, provider.GetRequiredService<TimeProvider>()),
            HealthStatus.Unhealthy,
            ["typedcdc"]));
    }
}
