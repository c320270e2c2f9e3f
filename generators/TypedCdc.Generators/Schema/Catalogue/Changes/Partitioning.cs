using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Keeps the indexes of partitioned tables and those of their partitions together.</summary>
/// <remarks>Source: DefineIndex in indexcmds.c and AttachPartitionEnsureIndexes in tablecmds.c.</remarks>
internal static class Partitioning
{
    /// <summary>A new partition has all keys of the table that it is part of.</summary>
    public static void AddKeysOfRoot(DatabaseState state, TableState partition)
    {
        if (partition.IsPartition)
        {
            AddIndexes(state, partition, partition.Parents[0]);
        }
    }

    public static void AddIndexes(DatabaseState state, TableState partition, TableState root)
    {
        foreach (var index in root.Indexes.ToList())
        {
            AddToPartitions(state, index, [partition]);
        }
    }

    /// <summary>An index of a partitioned table becomes one of each partition, and of their partitions.</summary>
    public static void AddToPartitions(DatabaseState state, IndexState index) => 
        AddToPartitions(state, index, Inheritance.Children(state, index.Table));

    private static void AddToPartitions(DatabaseState state, IndexState index, IReadOnlyList<TableState> partitions)
    {
        if (index.Table.Kind != TableKind.Partitioned)
        {
            return;
        }

        var open = new Queue<(IndexState Index, TableState Partition)>(partitions.Select(partition => (index, partition)));
        while (open.Count > 0)
        {
            var (parent, partition) = open.Dequeue();
            if (partition.Kind is TableKind.Table or TableKind.Partitioned && AddPart(state, parent, partition) is { } part)
            {
                foreach (var child in Inheritance.Children(state, partition))
                {
                    open.Enqueue((part, child));
                }
            }
        }
    }

    /// <summary>The index of the partition that is part of the other: one that is there already, or a new one.</summary>
    private static IndexState? AddPart(DatabaseState state, IndexState parent, TableState partition)
    {
        if (partition.Indexes.Find(index => index.Parent == parent) is { } present)
        {
            return present;
        }

        var part = partition.Indexes.Find(index => index.Parent is null && index.Matches(parent)) ?? IndexCopy.Add(state, parent, partition);
        if (part is not null)
        {
            part.Parent = parent;
            parent.Parts.Add(part);
        }

        return part;
    }
}
