using TypedCdc.Generators.Checks.Identity;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Publications;

/// <summary>
/// A column list must cover the replica identity, or else the server refuses the application's updates and deletes: TCDC1225.
/// Told once for each handler of the table.
/// </summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/logical-replication-col-lists.html.</remarks>
internal sealed class ColumnListIdentityCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        var record = route.Record;
        if (record.Schema.Publication is not { } publication
            || !(publication.HasOldRows || route.OfDatabase.Any(other => other.NeedsIdentity))
            || publication.Find(record.Table.Name) is not { HasColumnList: true } published
            || IdentifiedTables.Of(record).FirstOrDefault(table => !IsCovered(table.Identity, published)) is not { } lacking
            || !ReferenceEquals(route, route.OfTable.First()))
        {
            return;
        }

        problems.Add(
            ReplicationRules.ListWithoutIdentity,
            route.PlaceOf(record),
            record.Table.Name,
            publication.Definition.Name,
            record.Show(publication.Definition.Location),
            string.Join(", ", published.Columns),
            lacking.Name,
            record.Show(lacking.Location),
            lacking.Identity);
    }

    /// <summary>No list goes with the full row, not even one of all columns.</summary>
    private static bool IsCovered(ReplicaIdentity identity, PublishedTable published) =>
        identity.Kind != ReplicaIdentityKind.Full && identity.Columns.All(published.Columns.Contains);
}
