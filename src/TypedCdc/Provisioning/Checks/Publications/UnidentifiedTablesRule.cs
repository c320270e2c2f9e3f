namespace TypedCdc.Provisioning.Checks.Publications;

/// <summary>A publication of whole schemas or of all tables must not make updates of tables fail that nobody asked for.</summary>
internal sealed class UnidentifiedTablesRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context) =>
        from table in context.NeedsIdentity ? context.Catalog.Unidentified : []
        where context.Table(table) is null
        select new ProvisioningProblem(
            ProvisioningProblemKind.ReplicaIdentityMissing,
            ProblemSeverity.Error,
            $"table {table}",
            "it has no replica identity",
            $"{nameof(CdcOptions.PublicationScope)} = {context.Options.PublicationScope} takes it in, and the server would refuse its updates and deletes")
        {
            Mend = SqlScript.Of($"ALTER TABLE {SqlName.Quote(table)} REPLICA IDENTITY FULL;"),
            Hint = "A primary key is better.",
        };
}
