using Microsoft.Extensions.Hosting;

namespace TypedCdc.Hosting;

/// <summary>Runs a pipeline for as long as the host does.</summary>
internal sealed class PipelineService(PipelineRegistration registration, IServiceProvider services) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        registration.CreatePipeline(services).RunAsync(stoppingToken);
}
