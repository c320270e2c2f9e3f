using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>A label that no member of the C# enum stands for fails when it comes, which may be never.</summary>
internal sealed class UnreadLabelRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table) =>
        from record in needs.Records
        from member in record.Mapping.Columns
        let column = table.Column(member.Column)
        where column is not null
        from unread in member.UnreadLabels(column.Type)
        select Problem(table, column, record.Member(member), unread);

    private static ProvisioningProblem Problem(CatalogTable table, CatalogColumn column, string member, UnreadLabels unread)
    {
        var isOne = unread.Labels.Count == 1;
        var labels = string.Join(", ", unread.Labels.Select(label => $"'{label}'"));
        var read = unread.Member is { } part ? $"{part} in {member}" : member;
        return new ProvisioningProblem(
            ProvisioningProblemKind.UnreadLabel,
            ProblemSeverity.Warning,
            $"column {table.Name}.{column.Name}",
            $"enum {unread.Type} has the {(isOne ? "label" : "labels")} {labels}",
            $"{read} is read as {unread.EnumName}, which has no member for {(isOne ? "it" : "them")}")
        {
            Hint = isOne
                ? $"Add one, name it with [PgName(\"{unread.Labels[0]}\")], or mark the one that stands for all such labels with [CdcUnknownLabel]."
                : "Add them, name them with [PgName], or mark the one that stands for all such labels with [CdcUnknownLabel].",
        };
    }
}
