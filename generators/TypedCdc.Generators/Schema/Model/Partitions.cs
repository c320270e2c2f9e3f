namespace TypedCdc.Generators.Schema.Model;

/// <summary>How partitions hang together.</summary>
internal static class Partitions
{
    /// <summary>The partitioned tables that a partition belongs to, from the nearest to the root; none of any other table.</summary>
    public static IEnumerable<RelationName> AncestorsOf(DatabaseSchema schema, TableDefinition table)
    {
        for (var part = table; part is { PartitionRoot: not null };)
        {
            var parent = part.Parents[0];
            yield return parent;
            part = schema.FindTable(parent.Schema, parent.Name);
        }
    }

    /// <summary>The partitions that hold the rows of a partitioned table; none of any other table.</summary>
    public static IEnumerable<TableDefinition> LeavesOf(DatabaseSchema schema, TableDefinition table)
    {
        if (table.Kind != TableKind.Partitioned)
        {
            return [];
        }

        var root = table.PartitionRoot ?? table.Name;
        return schema.Tables.Where(leaf =>
            leaf.Kind != TableKind.Partitioned && leaf.PartitionRoot == root && AncestorsOf(schema, leaf).Contains(table.Name));
    }
}
