using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TypedCdc.Source;

namespace TypedCdc.Hosting;

/// <summary>What was said of a pipeline when it was added to the services.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Handlers">Each adds one handler.</param>
/// <param name="Source">Where the stream comes from, unless from the server in the options.</param>
internal sealed record PipelineRegistration(
    string Name,
    IReadOnlyList<Action<IServiceProvider, CdcPipelineBuilder>> Handlers,
    IReplicationSource? Source)
{
    /// <summary>Makes the pipeline, now that the services are there.</summary>
    public CdcPipeline CreatePipeline(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<CdcOptions>>().Get(Name);
        var pipeline = CdcPipeline.CreateBuilder(options)
            .UseLoggerFactory(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance)
            .UseTimeProvider(provider.GetRequiredService<TimeProvider>());
        foreach (var addHandler in Handlers)
        {
            addHandler(provider, pipeline);
        }

        return (Source is null ? pipeline : pipeline.UseSource(Source)).Build();
    }
}
