using System.Globalization;
using TypedCdc.Provisioning.Catalog;

namespace TypedCdc.Provisioning.Checks.Slots;

/// <summary>One session at a time can stream from a slot.</summary>
internal sealed class SlotInUseRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        if (context.Catalog.Slot is { User: { } user } slot)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.SlotInUse,
                ProblemSeverity.Error,
                $"slot {context.Options.Slot}",
                slot.IsBeingCreated
                    ? $"it is being created by {Text(user)}, which waits until the transactions that run now have ended"
                    : $"it is in use by {Text(user)}",
                "only one session at a time can use it")
            {
                Mend = SqlScript.Of(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_terminate_backend({user.Pid});")),
                Hint = $"Stop the other instance, or give this pipeline a {nameof(CdcOptions.Slot)} of its own.",
            };
        }
    }

    private static string Text(CatalogSlotUser user)
    {
        var application = string.IsNullOrEmpty(user.Application) ? "" : $" of application '{user.Application}'";
        var since = user.Since is { } time
            ? string.Create(CultureInfo.InvariantCulture, $", connected since {time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"process {user.Pid}{application}{since}");
    }
}
