using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>The stream knows no row-level security.</summary>
internal sealed class RowSecurityRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (table.HasRowSecurity)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.RowSecurity,
                ProblemSeverity.Warning,
                $"table {table.Name}",
                "it has row-level security",
                "the stream has changes of all rows, whatever the policies say")
            {
                Hint = $"{nameof(CdcOptions.RowFilters)} limits the rows that are published.",
            };
        }
    }
}
