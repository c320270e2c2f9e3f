using TypedCdc.Provisioning.Slots;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>A slot of the name must be one that we can stream from.</summary>
internal sealed class SlotKindRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Slot is not { } slot)
        {
            yield break;
        }

        var database = context.Catalog.Server.Database;
        string? found = null;
        if (slot.Plugin is null)
        {
            found = "it is physical";
        }
        else if (slot.Plugin != "pgoutput")
        {
            found = $"it is of plugin {slot.Plugin}";
        }
        else if (slot.Database != database)
        {
            found = $"it is of database {slot.Database}";
        }
        else if (context.Options.TemporarySlot && !slot.IsTemporary)
        {
            found = "it is permanent";
        }

        if (found is not null)
        {
            var temporary = context.Options.TemporarySlot ? "temporary " : "";
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotOfAnotherKind,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                found,
                $"a {temporary}logical slot of plugin pgoutput and database {database} is needed")
            {
                Mend = SqlScript.Of(SlotSql.Drop(context.Options.Slot)),
                Hint = $"Set another {nameof(CdcOptions.Slot)}, or drop this one if nothing needs it any more.",
            };
        }
    }
}
