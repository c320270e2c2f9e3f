namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>The user needs the right to replicate.</summary>
internal sealed class ReplicationPrivilegeRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        var role = context.Catalog.Role;
        if (!role.CanReplicate)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.ReplicationPrivilege,
                ProblemSeverity.Error,
                $"user {role.Name}",
                "it may not replicate",
                "the REPLICATION attribute is needed")
            {
                Mend = SqlScript.Of($"ALTER ROLE {SqlName.Quote(role.Name)} REPLICATION;"),
                Hint = "A managed service may have a role for it instead (Amazon RDS: GRANT rds_replication TO the user).",
            };
        }
    }
}
