using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>Only permanent tables have changes in the WAL.</summary>
internal sealed class TableNotPublishableRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (TableKinds.Found(table) is { } found)
        {
            var isUnlogged = table.Kind == 'r' && table.Persistence == 'u';
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.TableNotPublishable,
                ProblemSeverity.Error,
                $"table {table.Name}",
                found,
                "only permanent tables have changes to capture")
            {
                Mend = isUnlogged ? SqlScript.Of($"ALTER TABLE {SqlName.Quote(table.Name)} SET LOGGED;") : null,
                Hint = isUnlogged ? null : "Map the table that its rows come from.",
            };
        }
    }
}
