namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>PostgreSQL 17 does not tell a standby since when a slot has been two-phase.</summary>
/// <remarks>
/// A standby that was promoted takes what was prepared before for delivered, and sends its outcome only. PostgreSQL 18
/// synchronises the position (two_phase_at). Source:
/// https://www.postgresql.org/message-id/TYAPR01MB5724CC7C288535BBCEEE65DA94A72%40TYAPR01MB5724.jpnprd01.prod.outlook.com.
/// </remarks>
internal sealed class TwoPhaseFailoverRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is { Options: { TwoPhase: true, Failover: true }, Catalog.Server.Major: 17 })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.TwoPhaseFailover,
                ProblemSeverity.Warning,
                $"slot {context.Options.Slot}",
                "PostgreSQL 17 does not tell standbys since when it has been a two-phase slot",
                $"{nameof(CdcOptions.TwoPhase)} and {nameof(CdcOptions.Failover)} are on, and after a failover the changes of a transaction that was prepared before would be missing")
            {
                Hint = "Once all transactions of that time have ended, nothing can be missing any more (SELECT gid, prepared FROM pg_prepared_xacts). PostgreSQL 18 mends it.",
            };
        }
    }
}
