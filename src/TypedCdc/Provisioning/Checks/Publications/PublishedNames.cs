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
        var isTaken = table.IsPartitioned && !publication.ViaRoot && (publication.HasAllTables || publication.Members.ContainsKey(table.Name));
        return isTaken || table.Leaves.Any(leaf => publication.Published.Contains(leaf.Name)) ? PublishedAs.Partitions : PublishedAs.Nothing;
    }
}
