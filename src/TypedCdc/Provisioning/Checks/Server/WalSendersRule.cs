using System.Globalization;

namespace TypedCdc.Provisioning.Checks.Server;

/// <summary>The stream needs a walsender.</summary>
internal sealed class WalSendersRule : IRule
{
    public IEnumerable<ProvisioningProblem> Check(CheckContext context)
    {
        var server = context.Catalog.Server;
        if (server.UsedSenders >= server.MaxSenders)
        {
            yield return new ProvisioningProblem(
                ProvisioningProblemKind.WalSendersFull,
                ProblemSeverity.Error,
                "setting max_wal_senders",
                string.Create(CultureInfo.InvariantCulture, $"it is {server.MaxSenders}, and {server.UsedSenders} are used"),
                $"the stream of slot {context.Options.Slot} needs one more")
            {
                Mend = SqlScript.Of(string.Create(
                    CultureInfo.InvariantCulture, $"ALTER SYSTEM SET max_wal_senders = {server.UsedSenders + 5};")),
                Hint = "Restart the server after that. Those that run are in pg_stat_replication.",
            };
        }
    }
}
