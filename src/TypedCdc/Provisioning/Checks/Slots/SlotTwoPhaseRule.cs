namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A slot that was ever used with two-phase commit keeps it: prepared transactions come at PREPARE from then on.</summary>
/// <remarks>Source: CreateDecodingContext in PostgreSQL src/backend/replication/logical/logical.c.</remarks>
internal sealed class SlotTwoPhaseRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is { Options.TwoPhase: false, Catalog.Slot: { HasTwoPhase: true, IsTemporary: false } })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotTwoPhase,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                "it is a two-phase slot, from which prepared transactions are sent at PREPARE",
                $"{nameof(CdcOptions.TwoPhase)} is off, so handlers expect them at COMMIT PREPARED")
            {
                Hint = $"Set {nameof(CdcOptions.TwoPhase)} = true. To be rid of it, finish all prepared transactions, let the pipeline catch up, and use another slot.",
            };
        }
    }
}
