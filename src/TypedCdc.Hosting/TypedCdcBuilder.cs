using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TypedCdc.Metadata;
using TypedCdc.Source;

namespace TypedCdc.Hosting;

/// <summary>Says where a pipeline's changes come from and who handles them.</summary>
public sealed class TypedCdcBuilder
{
    private readonly List<Action<IServiceProvider, CdcPipelineBuilder>> _handlers = [];

    private IReplicationSource? _source;

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

    /// <summary>Takes the stream from elsewhere than a server: for tests of a host and its handlers.</summary>
    /// <param name="source">
    /// The source, such as a scripted one. With it no database is needed, and settings are checked when the pipeline begins
    /// to run rather than when the host starts.
    /// </param>
    public TypedCdcBuilder UseSource(IReplicationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        return this;
    }

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

    /// <summary>
    /// Adds a handler that is taken from a scope of its own for each transaction, together with whatever it needs: a
    /// database context, a unit of work. The scope is disposed when the transaction has ended. The handler is added to the
    /// services as scoped unless it is there already.
    /// </summary>
    /// <typeparam name="THandler">A class marked with <see cref="CdcHandlerAttribute"/>.</typeparam>
    public TypedCdcBuilder AddScopedHandler<
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where THandler : class, ICdcHandler<THandler>
    {
        Services.TryAddScoped<THandler>();
        _handlers.Add((provider, pipeline) => pipeline.AddHandler(() => Lease<THandler>(provider)));
        return this;
    }

    private static HandlerLease<THandler> Lease<THandler>(IServiceProvider provider)
        where THandler : class
    {
        var scope = provider.CreateAsyncScope();
        try
        {
            return new HandlerLease<THandler>(scope.ServiceProvider.GetRequiredService<THandler>(), scope);
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    internal PipelineRegistration Register() => new(Name, [.. _handlers], _source);
}
