using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>A column list must cover the replica identity, or else the server refuses the application's updates and deletes.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/logical-replication-col-lists.html.</remarks>
internal sealed class ColumnListIdentityRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (!context.NeedsIdentity || context.Member(table.Name) is not { Columns: { } list })
        {
            yield break;
        }

        foreach (var partition in table.Identities)
        {
            if (partition.Identity.IsFull || !partition.Identity.Columns.All(list.Contains))
            {
                yield return new ProvisioningProblem(
                    ProvisioningProblemKind.ColumnListWithoutIdentity,
                    ProblemSeverity.Error,
                    $"publication {context.Options.Publication}",
                    $"its column list of table {table.Name} has only {string.Join(", ", list)}, while the replica identity of {partition.Name} is {partition.Identity}",
                    "with it, the server refuses updates and deletes of the table")
                {
                    Mend = PublicationSql.ReplaceList(context, needs, table),
                };
                yield break;
            }
        }
    }
}
