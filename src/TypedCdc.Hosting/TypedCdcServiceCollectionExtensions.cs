using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TypedCdc;
using TypedCdc.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds TypedCdc pipelines to a host.</summary>
public static class TypedCdcServiceCollectionExtensions
{
    /// <summary>
    /// Adds a pipeline, which runs for as long as the host does. Its slot and its publication are named
    /// <c>typedcdc_</c> and <paramref name="name"/>, unless its options say otherwise. A pipeline that fails stops the
    /// host, as any background service does. The <see cref="CdcPipeline"/> is a keyed service of this name, for its status.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">
    /// Name of the pipeline, and of its options: lower-case letters, digits and underscores. Several pipelines in one host
    /// need several names.
    /// </param>
    /// <param name="configure">Says where changes come from and who handles them.</param>
    /// <exception cref="ArgumentException">A pipeline of this name was added already.</exception>
    public static IServiceCollection AddTypedCdc(
        this IServiceCollection services,
        string name,
        Action<TypedCdcBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(PipelineRegistration)
            && name.Equals(service.ServiceKey)))
        {
            throw new ArgumentException($"A pipeline named '{name}' was added already.", nameof(name));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.Configure<CdcOptions>(name, options => options.Slot = options.Publication = $"typedcdc_{name}");

        var builder = new TypedCdcBuilder(name, services);
        configure(builder);
        var registration = builder.Register();
        if (registration.Source is null)
        {
            services.AddOptions<CdcOptions>(name).ValidateOnStart();
            services.AddSingleton<IValidateOptions<CdcOptions>>(new CdcOptionsValidation(name));
        }

        services.AddKeyedSingleton(name, registration);
        services.AddKeyedSingleton(name, (provider, _) => registration.CreatePipeline(provider));
        services.AddSingleton<Microsoft.Extensions.Hosting.IHostedService>(provider => new PipelineService(name, provider));
        return services;
    }
}
