using TypedCdc.Values;

namespace TypedCdc.Dispatch.Relations;

/// <summary>Tells what types that are not built in really are, which the replication stream does not.</summary>
internal interface ITypeCatalog
{
    /// <summary>Looks types up.</summary>
    /// <returns>The types that were found.</returns>
    ValueTask<IReadOnlyCollection<PgType>> FindAsync(IReadOnlyCollection<uint> oids, CancellationToken cancellationToken);

    /// <summary>Whether composites still have the attributes with which they were found.</summary>
    ValueTask<bool> AreCurrentAsync(IReadOnlyCollection<PgType> composites, CancellationToken cancellationToken) =>
        ValueTask.FromResult(true);
}
