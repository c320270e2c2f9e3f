using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A slot that is not two-phase would be made so, for good, by the first stream that asks for it.</summary>
internal sealed class SlotWithoutTwoPhaseRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is
            {
                Options: { TwoPhase: true, TemporarySlot: false },
                Catalog: { Server.Major: >= 15, Slot: { Plugin: "pgoutput", HasTwoPhase: false, LostBecause: null } },
            })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotWithoutTwoPhase,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                "prepared transactions are sent from it at COMMIT PREPARED",
                $"{nameof(CdcOptions.TwoPhase)} is on, for which it has to become a two-phase slot, and stays one")
            {
                Mend = SqlScript.Of(SlotSql.SetTwoPhase(context.Options)),
                Hint = $"Do it while nothing uses the slot, or let the pipeline do it: {nameof(CdcOptions.SlotMode)} = {nameof(ProvisioningMode.CreateOrAlter)}. What was prepared before is delivered when it commits: its changes, PREPARE and outcome at once.",
            };
        }
    }
}
