using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Identity;

/// <summary>
/// Once its updates or deletes are published, the server refuses them for a table without a replica identity: TCDC1210. Told
/// once for each handler of the table. A warning where they are published but not taken: there may be none.
/// </summary>
internal sealed class NoIdentityCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        var record = route.Record;
        if (!PublishableTable.Is(record.Table)
            || IdentifiedTables.WithRows(record).FirstOrDefault(rows => !rows.Identity.Exists) is not { } lacking)
        {
            return;
        }

        var asking = route.OfTable.FirstOrDefault(other => other.NeedsIdentity);
        if (!ReferenceEquals(route, asking ?? route.OfTable.First()) || Why(route, asking) is not { } why)
        {
            return;
        }

        // A publication that does not have the table yet would break it.
        var isBroken = asking is null && (record.Schema.Publication is not { } publication || publication.Find(record.Table.Name) is not null);
        problems.Add(new Problem(
            ReplicationRules.NoIdentity,
            route.PlaceOf(record),
            [lacking.Name, record.Show(lacking.Location), lacking.Identity, why])
        {
            Severity = isBroken ? DiagnosticSeverity.Warning : null,
        });
    }

    /// <summary>What has updates or deletes published, as the end of a sentence; null where nothing has. A publication has its operations for all of its tables.</summary>
    private static string? Why(CheckedRoute route, CheckedRoute? asking)
    {
        if (asking is null && route.Record.Schema.Publication is { HasOldRows: true, Definition: var publication })
        {
            return $"publication {publication.Name} ({route.Record.Show(publication.Location)}) does";
        }

        asking ??= route.OfDatabase.FirstOrDefault(other => other.NeedsIdentity);
        return asking is null ? null : $"{asking.Name} needs";
    }
}
