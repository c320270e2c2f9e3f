using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A permanent slot must be there.</summary>
internal sealed class SlotMissingRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Slot is null && !context.Options.TemporarySlot)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotMissing,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                "it does not exist",
                "a logical slot of plugin pgoutput is needed")
            {
                Mend = SqlScript.Of(SlotSql.Create(context.Options)),
                Hint = $"Or let the pipeline create it: {nameof(CdcOptions.SlotMode)} = {nameof(ProvisioningMode.Create)}. A new slot delivers what is committed from then on; if there was one before, what it kept is lost and has to be read from the tables.",
            };
        }
    }
}
