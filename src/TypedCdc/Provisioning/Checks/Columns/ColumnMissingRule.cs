using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>A mapped column must exist, under exactly its name.</summary>
internal sealed class ColumnMissingRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table) =>
        from record in needs.Records
        from member in record.Mapping.Columns
        where table.Column(member.Column) is null
        let meant = DidYouMean.Closest(member.Column, table.Columns.Select(column => new Name(column.Name)), name => name.Text)
        select new ProvisioningProblem(
            ProvisioningProblemKind.ColumnMissing,
            ProblemSeverity.Error,
            $"column {table.Name}.{member.Column}",
            $"it does not exist; the table has {string.Join(", ", table.Columns.Select(column => column.Name))}",
            $"{record.Member(member)} is mapped to it")
        {
            Hint = meant is { Text: var name }
                ? $"Did you mean {name}? [CdcColumn(\"{name}\")] says so."
                : $"Name another with [CdcColumn], or leave {member.Member} out with [CdcIgnore].",
        };

    private readonly record struct Name(string Text);
}
