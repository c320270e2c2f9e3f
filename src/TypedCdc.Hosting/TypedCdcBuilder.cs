using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TypedCdc.Metadata;

namespace TypedCdc.Hosting;

/// <summary>Says where a pipeline's changes come from and who handles them.</summary>
public sealed class TypedCdcBuilder
{
    private readonly List<Action<IServiceProvider, CdcPipelineBuilder>> _handlers = [];

    internal TypedCdcBuilder(string name, IServiceCollection services)
    {
        Name = name;
        Services = services;
    }

    /// <summary>Name of the pipeline.</summary>
    public string Name { get; }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Captures the database that an Npgsql connection string names.</summary>
    /// <param name="connectionString">The connection string; see <see cref="CdcOptions.ConnectionString"/>.</param>
    public TypedCdcBuilder UseNpgsql(string connectionString) =>
        Configure(options => options.ConnectionString = connectionString);

    /// <summary>Changes the options.</summary>
    /// <param name="configure">Changes them; called after what was configured before.</param>
    public TypedCdcBuilder Configure(Action<CdcOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Takes options from a section of the configuration, whose keys are the names of <see cref="CdcOptions"/>' properties.</summary>
    /// <param name="section">The section.</param>
    public TypedCdcBuilder Configure(IConfigurationSection section)
    {
        Services.Configure<CdcOptions>(Name, section);
        return this;
    }

    /// <summary>
    /// Adds a handler. It is taken from the services, to which it is added as a singleton unless it is there already. All
    /// handlers see each change in the order in which they were added here, before the next change.
    /// </summary>
    /// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    public TypedCdcBuilder AddHandler<
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where THandler : class, ICdcHandler<THandler>
    {
        Services.TryAddSingleton<THandler>();
        _handlers.Add((provider, pipeline) => pipeline.AddHandler(provider.GetRequiredService<THandler>()));
        return this;
    }

    internal PipelineRegistration Register() => new(Name, [.. _handlers]);
}
