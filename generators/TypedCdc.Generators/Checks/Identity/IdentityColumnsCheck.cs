using System.Collections.Immutable;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Identity;

/// <summary>Of the row before, the server sends the replica identity only: TCDC1209.</summary>
internal sealed class IdentityColumnsCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        if (route.FromIdentity is not { } record || !PublishableTable.Is(record.Table))
        {
            return;
        }

        // NoIdentityCheck tells where there is none at all.
        var columns = record.Columns.Select(column => column.Model.Column).ToList();
        var lacking = IdentifiedTables.Of(record).FirstOrDefault(table => columns.Exists(column => !table.Identity.Contains(column)));
        if (lacking is not { Identity: { Exists: true } identity })
        {
            return;
        }

        problems.Add(new Problem(
            ReplicationRules.IdentityTooSmall,
            route.PlaceOf(record),
            [
                route.Name,
                string.Join(", ", columns.Where(column => !identity.Contains(column))),
                lacking.Name,
                record.Show(lacking.Location),
                identity,
            ])
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.IdentityColumns, FixProperties.Join(identity.Columns)),
        });
    }
}
