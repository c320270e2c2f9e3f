using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>The publication must have each table, under its name: TCDC1216.</summary>
internal sealed class PublishedTableCheck : ITableCheck
{
    public void Check(CheckedRecord record, Problems problems)
    {
        var table = record.Table;
        if (record.Schema.Publication is not { } publication
            || publication.Find(table.Name) is not null
            || publication.RootOf(record.Schema.Database, table) is not null // PartitionCheck tells that
            || !PublishableTable.Is(table))
        {
            return;
        }

        problems.Add(
            ReplicationRules.NotPublished,
            record.Place,
            record.Type.Name,
            table.Name,
            publication.Definition.Name,
            record.Show(publication.Definition.Location),
            publication.HasUnderPartitions(record.Schema.Database, table)
                ? ": they arrive under the names of its partitions, unless publish_via_partition_root is set"
                : "");
    }
}
