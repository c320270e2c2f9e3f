using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Values;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>A column's type must be readable as the member's.</summary>
internal sealed class ColumnTypeRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member)
    {
        return member.Misfit(column.Type) is { } misfit
            ? new ProvisioningProblem(
                ProvisioningProblemKind.ColumnType,
                ProblemSeverity.Error,
                Subject(table, column),
                $"it is {column.Type}",
                $"{record.Member(member)} is {member.TypeName}")
            {
                Hint = $"{char.ToUpperInvariant(misfit.Reason[0])}{misfit.Reason[1..]}.",
                Rule = misfit.Rule,
            }
            : null;
    }
}
