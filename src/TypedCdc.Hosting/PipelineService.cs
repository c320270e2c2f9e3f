using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedCdc.Hosting;

/// <summary>Runs a pipeline for as long as the host does.</summary>
internal sealed class PipelineService(string name, IServiceProvider services) : BackgroundService
{
    private CdcPipeline? _pipeline;

    /// <summary>
    /// Stops the pipeline when it has finished the transaction in hand, or at once when the host's own patience is at its end.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        var hurry = cancellationToken.Register(() => Volatile.Read(ref _pipeline)?.StopNow());
        await using (hurry.ConfigureAwait(false))
        {
            await base.StopAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pipeline = services.GetRequiredKeyedService<CdcPipeline>(name);
        Volatile.Write(ref _pipeline, pipeline);
        return pipeline.RunAsync(stoppingToken);
    }
}
