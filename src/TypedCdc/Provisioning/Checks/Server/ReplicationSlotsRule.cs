using System.Globalization;

namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>A slot that is to be created needs room.</summary>
internal sealed class ReplicationSlotsRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        var server = context.Catalog.Server;
        if (context.Catalog.Slot is null && server.UsedSlots >= server.MaxSlots)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.ReplicationSlotsFull,
                ProblemSeverity.Error,
                "setting max_replication_slots",
                string.Create(CultureInfo.InvariantCulture, $"it is {server.MaxSlots}, and {server.UsedSlots} are used"),
                $"slot {context.Options.Slot} needs one more")
            {
                Mend = SqlScript.Of(string.Create(
                    CultureInfo.InvariantCulture, $"ALTER SYSTEM SET max_replication_slots = {server.UsedSlots + 5};")),
                Hint = "Restart the server after that, or drop a slot that nobody uses any more: SELECT slot_name FROM pg_replication_slots WHERE NOT active.",
            };
        }
    }
}
