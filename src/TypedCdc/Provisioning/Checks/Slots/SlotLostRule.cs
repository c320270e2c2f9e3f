using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>The server gives a slot up when it would keep more WAL than max_slot_wal_keep_size allows, and for other reasons.</summary>
internal sealed class SlotLostRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Slot is { LostBecause: { } reason } slot)
        {
            string[] create = context.Options.SlotMode == ProvisioningMode.Check ? [SlotSql.Create(context.Options)] : [];
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotLost,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                $"the server has given it up ({reason}), and changes behind {slot.Confirmed ?? "its position"} with it",
                "a slot that still has its WAL is needed")
            {
                // Dropping is a write, and a slot cannot be created in a transaction that has written: no BEGIN around them.
                Mend = new SqlScript(string.Join(' ', [SlotSql.Drop(context.Options.Slot), .. create]), 1),
                Hint = "A new slot delivers what is committed from then on: what is lost has to be read from the tables.",
            };
        }
    }
}
