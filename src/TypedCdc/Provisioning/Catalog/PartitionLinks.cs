namespace TypedCdc.Provisioning.Catalog;

/// <summary>Partitions and what they are partitions of.</summary>
/// <remarks>
/// pg_partition_tree says the same, but waits for whoever has a partition locked, and pg_partition_ancestors looks at the
/// catalogue as it is by then. Source: find_all_inheritors and find_inheritance_children_extended in PostgreSQL
/// src/backend/catalog/pg_inherits.c.
/// </remarks>
internal static class PartitionLinks
{
    /// <summary>A relation with the columns parent and child. What is being detached is no partition any more.</summary>
    public const string Sql =
        """
        (SELECT i.inhparent AS parent, i.inhrelid AS child
         FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE c.relispartition AND NOT i.inhdetachpending)
        """;
}
