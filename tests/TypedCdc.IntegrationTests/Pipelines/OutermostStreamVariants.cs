using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.Pipelines;

/// <summary>The oldest and the newest version under test, in binary and in text, for tests to which those in between add nothing.</summary>
public sealed class OutermostStreamVariants() : StreamVariants(PostgresMajors.OldestAndNewest);
