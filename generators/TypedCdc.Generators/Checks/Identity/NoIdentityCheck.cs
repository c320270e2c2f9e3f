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
    private const PublishedOperations OfOldRows = PublishedOperations.Update | PublishedOperations.Delete;

    public void Check(CheckedRoute route, Problems problems)
    {
        var table = route.Record.Table;
        if (!PublishableTable.Is(table)
            || IdentifiedTables.WithRows(route.Record).FirstOrDefault(rows => !rows.Identity.Exists) is not { } lacking)
        {
            return;
        }

        var ofTable = route.Routes.Where(other => other.Record.Table.Name == table.Name && ReferenceEquals(other.Record.Schema, route.Record.Schema)).ToList();
        var asking = ofTable.Find(IsAsking);
        var publication = Publishes(route.Record) ? route.Record.Schema.Publication!.Definition : null;
        if (!ReferenceEquals(route, asking ?? ofTable[0]) || (asking is null && publication is null))
        {
            return;
        }

        problems.Add(new Problem(
            ReplicationRules.NoIdentity,
            route.PlaceOf(route.Record),
            [
                lacking.Name,
                route.Record.Show(lacking.Location),
                lacking.Identity,
                asking is null ? $"publication {publication!.Name} ({route.Record.Show(publication.Location)}) does" : $"{route.Name} needs",
            ])
        {
            Severity = asking is null ? DiagnosticSeverity.Warning : null,
        });
    }

    private static bool IsAsking(CheckedRoute route) => (route.Needs & OfOldRows) != 0;

    private static bool Publishes(CheckedRecord record) =>
        record.Schema.Publication is { } publication
        && (publication.Definition.Operations & OfOldRows) != 0
        && publication.Find(record.Table.Name) is not null;
}
