using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A slot that was created without failover is not synchronised to standbys.</summary>
internal sealed class SlotFailoverRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is { Options.Failover: true, Catalog: { Server.Major: >= 17, Slot: { HasFailover: false, IsTemporary: false } } })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotWithoutFailover,
                ProblemSeverity.Warning,
                $"slot {context.Options.Slot}",
                "it is not synchronised to standbys",
                $"{nameof(CdcOptions.Failover)} is set")
            {
                Hint = $"SQL cannot change it. Run this on a replication connection (psql \"replication=database …\") while nothing uses the slot, or set {nameof(CdcOptions.SlotMode)} = {nameof(ProvisioningMode.CreateOrAlter)}: {SlotSql.SetFailover(context.Options.Slot)}",
            };
        }
    }
}
