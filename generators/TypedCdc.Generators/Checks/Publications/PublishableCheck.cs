using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>Only permanent tables have changes in the WAL: TCDC1215.</summary>
internal sealed class PublishableCheck : ITableCheck
{
    public void Check(CheckedRecord record, Problems problems)
    {
        if (PublishableTable.NotSince(record.Table) is { } found)
        {
            problems.Add(ReplicationRules.NotPublishable, record.Place, record.Type.Name, record.Table.Name, record.Show(record.Location), found);
        }
    }
}
