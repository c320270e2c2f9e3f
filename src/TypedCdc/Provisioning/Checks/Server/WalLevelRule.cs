namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>Without wal_level = logical nothing can be decoded.</summary>
internal sealed class WalLevelRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        var level = context.Catalog.Server.WalLevel;
        if (level != "logical")
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.WalLevel, ProblemSeverity.Error, "setting wal_level", $"it is {level}", "logical is needed")
            {
                Mend = SqlScript.Of("ALTER SYSTEM SET wal_level = 'logical';"),
                Hint = "Restart the server after that. A managed service has a parameter of its own for it (Amazon RDS: rds.logical_replication = 1, Google Cloud SQL: cloudsql.logical_decoding = on).",
            };
        }
    }
}
