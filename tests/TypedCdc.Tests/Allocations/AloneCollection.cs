namespace TypedCdc.Tests.Allocations;

/// <summary>Runs when nothing else does: what other tests allocate would be counted too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
