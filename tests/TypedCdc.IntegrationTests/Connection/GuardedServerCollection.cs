namespace TypedCdc.IntegrationTests.Connection;

/// <summary>The tests that share one <see cref="GuardedServer"/>.</summary>
[CollectionDefinition(Name)]
public sealed class GuardedServerCollection : ICollectionFixture<GuardedServer>
{
    public const string Name = "Guarded server";
}
