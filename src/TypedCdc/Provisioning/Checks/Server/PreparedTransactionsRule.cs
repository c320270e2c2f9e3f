namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>Without max_prepared_transactions nothing can be prepared.</summary>
internal sealed class PreparedTransactionsRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is { Options.TwoPhase: true, Catalog.Server.MaxPrepared: 0 })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.PreparedTransactionsOff,
                ProblemSeverity.Note,
                "setting max_prepared_transactions",
                "it is 0, so that no transaction can be prepared",
                $"{nameof(CdcOptions.TwoPhase)} is on")
            {
                Mend = SqlScript.Of("ALTER SYSTEM SET max_prepared_transactions = 100;"),
                Hint = "Restart the server after that; a standby needs at least as many, and goes first. Nothing is missing as long as nobody prepares transactions.",
            };
        }
    }
}
