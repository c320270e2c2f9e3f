using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A slot that was ever used with two-phase commit keeps it: prepared transactions come at PREPARE from then on.</summary>
/// <remarks>
/// In every version of the protocol, and whether or not the stream asks for it; but not from PostgreSQL 14, whose pgoutput
/// does not know prepared transactions. Source: CreateDecodingContext in PostgreSQL src/backend/replication/logical/logical.c.
/// </remarks>
internal sealed class SlotTwoPhaseRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context is
            {
                Options: { TwoPhase: false, TemporarySlot: false },
                Catalog: { Server.Major: >= 15, Slot: { Plugin: "pgoutput", HasTwoPhase: true, LostBecause: null } slot },
            })
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotTwoPhase,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                "it is a two-phase slot, from which prepared transactions are sent at PREPARE",
                $"{nameof(CdcOptions.TwoPhase)} is off, so handlers expect them at COMMIT PREPARED")
            {
                Mend = SqlScript.Of(SlotSql.ClearTwoPhase(context.Options.Slot)),
                Hint = $"Set {nameof(CdcOptions.TwoPhase)} = true, or replace the slot by one at the same position while nothing uses it. What was delivered at PREPARE and is not decided yet is then delivered once more, when it commits.{InPlace(context, slot)}",
            };
        }
    }

    private static string InPlace(CheckContext context, CatalogSlot slot) => (context.Catalog.Server.Major, slot.HasFailover) switch
    {
        ( >= 18, _) => $" On a replication connection (psql \"replication=database …\") it can be done in place: {SlotSql.ClearTwoPhaseInPlace(context.Options.Slot)}",
        (_, true) => " The new one is not synchronised to standbys.",
        _ => "",
    };
}
