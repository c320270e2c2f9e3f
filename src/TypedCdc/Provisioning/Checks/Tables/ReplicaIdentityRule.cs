using TypedCdc.Dispatch;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Tables;

/// <summary>Once its updates or deletes are published, the server refuses them for a table without a replica identity.</summary>
internal sealed class ReplicaIdentityRule : TableRule
{
    protected override IEnumerable<ProvisioningProblem> Check(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        if (!context.NeedsIdentity || TableKinds.IsUnpublishable(table))
        {
            yield break;
        }

        // Only where rows are: a partitioned table has none of its own.
        var lacking = table.Identities.Skip(table.IsPartitioned ? 1 : 0).FirstOrDefault(partition => !partition.Identity.Exists);
        if (lacking is not null)
        {
            var isAsked = (needs.Operations & (Operations.Update | Operations.Delete)) != 0;
            var isPublished = context.Catalog.Publication?.Published.Contains(table.Name) ?? false;
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.ReplicaIdentityMissing,
                isAsked || !isPublished ? ProblemSeverity.Error : ProblemSeverity.Warning,
                $"table {lacking.Name}",
                $"its replica identity is {lacking.Identity}",
                "the server refuses updates and deletes of it once they are published")
            {
                Mend = IdentitySql.Full(context, table),
                Hint = "A primary key is better.",
            };
        }
    }
}
