using TypedCdc.IntegrationTests.Provisioning;
using TypedCdc.IntegrationTests.Servers;
using TypedCdc.Metadata;

namespace TypedCdc.IntegrationTests.Schema.Agreement;

/// <summary>A handler with the types that it takes, as the compiler sees it and as a pipeline does.</summary>
/// <param name="Source">Its file, without the extension.</param>
/// <param name="CheckAsync">The look that a pipeline takes at a database before it starts.</param>
internal sealed record CheckedHandler(string Source, Func<TestDatabase, Task<IReadOnlyList<ProvisioningProblem>>> CheckAsync)
{
    public const string Publication = "cdc";

    public static CheckedHandler Of<THandler>()
        where THandler : class, ICdcHandler<THandler>, new() => new(
            typeof(THandler).Name,
            database => Provision
                .Provisioner<THandler>(database.DataSource, Provision.Options(database, options => options.Publication = Publication))
                .CheckAsync(TestContext.Current.CancellationToken));
}
