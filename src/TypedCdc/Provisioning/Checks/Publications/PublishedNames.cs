using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>Finds out under whose name the changes of a table arrive.</summary>
internal static class PublishedNames
{
    public static PublishedAs Of(CatalogPublication publication, CatalogTable table)
    {
        if (publication.Published.Contains(table.Name))
        {
            return PublishedAs.Itself;
        }

        if (table.Ancestors.Any(publication.Published.Contains))
        {
            return PublishedAs.Ancestor;
        }

        // As long as a partitioned table has no partitions, nothing of it is published, although it is in the publication.
        var isUnderPartitions = table.Leaves.Any(leaf => publication.Published.Contains(leaf.Name))
            || (table.IsPartitioned && !publication.ViaRoot && IsTaken(publication, table));
        return isUnderPartitions ? PublishedAs.Partitions : PublishedAs.Nothing;
    }

    /// <summary>Whether the publication has the table itself, and not just some partition of it. Of whole schemas, that is not known.</summary>
    public static bool IsTaken(CatalogPublication publication, CatalogTable table) =>
        publication.HasAllTables || publication.Members.ContainsKey(table.Name);
}
