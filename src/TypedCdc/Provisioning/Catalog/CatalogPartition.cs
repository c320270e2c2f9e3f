using TypedCdc.Metadata;

namespace TypedCdc.Provisioning.Catalog;

/// <summary>A partition that holds rows. It has a replica identity of its own.</summary>
internal sealed record CatalogPartition(TableName Name, CatalogIdentity Identity)
{
    /// <summary>Whether large values can be out of line.</summary>
    public bool HasToast { get; init; }

    /// <summary>Whether it has changes to capture: an unlogged partition and a foreign table have none.</summary>
    public bool IsPublishable { get; init; } = true;
}
