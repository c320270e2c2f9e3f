using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Names;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Changes of partitions arrive under the name of the partitioned table, where the publication says so: TCDC1219.</summary>
internal sealed class PartitionCheck : ITableCheck
{
    public void Check(CheckedRecord record, Problems problems)
    {
        if (!PublishableTable.Is(record.Table) || Root(record) is not { } root)
        {
            return;
        }

        var publication = record.Schema.Publication?.Definition;
        object[] arguments =
        [
            record.Type.Name,
            record.Table.Name,
            record.Show(record.Location),
            root,
            publication is null
                ? "its changes arrive with publish_via_partition_root"
                : $"publication {publication.Name} ({record.Show(publication.Location)}) has its changes",
        ];
        var problem = Problem.Mendable(ReplicationRules.Partition, record.Place, NameReplacement.Of(root, record.Mark, record.Naming), arguments);
        problems.Add(publication is null ? problem with { Severity = DiagnosticSeverity.Warning } : problem);
    }

    /// <summary>The table to map instead; null where the partition is right.</summary>
    private static RelationName? Root(CheckedRecord record) => record.Schema.Publication is { } publication
        ? publication.RootOf(record.Schema.Database, record.Table)
        : record.Table.PartitionRoot;
}
