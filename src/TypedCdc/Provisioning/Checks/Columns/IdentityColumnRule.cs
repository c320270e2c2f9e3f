using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks.Tables;
using TypedCdc.Provisioning.Needs;
using TypedCdc.Provisioning.Publications;

namespace TypedCdc.Provisioning.Checks.Columns;

/// <summary>Of the row before, the server sends the replica identity only.</summary>
internal sealed class IdentityColumnRule : ColumnRule
{
    protected override ProvisioningProblem? Check(
        CheckContext context,
        CatalogTable table,
        CatalogColumn column,
        RecordNeeds record,
        ColumnMapping member)
    {
        if (!record.FromIdentity || TableKinds.IsUnpublishable(table))
        {
            return null;
        }

        var lacking = table.Identities.FirstOrDefault(partition => !partition.Identity.Has(column.Name));
        return lacking is null || !lacking.Identity.Exists // ReplicaIdentityRule tells that
            ? null
            : new ProvisioningProblem(
                ProvisioningProblemKind.ReplicaIdentityTooSmall,
                ProblemSeverity.Error,
                Subject(table, column),
                $"the replica identity of {lacking.Name} is {lacking.Identity}",
                $"{record.Member(member)} wants {column.Name} of the row before")
            {
                Mend = IdentitySql.Full(context, table),
                Hint = $"Or leave {member.Member} out of {record.Mapping.RecordType.Name}.",
            };
    }
}
