using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Identity;

/// <summary>What an update left out can be selected only by a key that the stream tells, and that can be written: TCDC1226.</summary>
internal sealed class ReselectKeyCheck : IRouteCheck
{
    public void Check(CheckedRoute route, Problems problems)
    {
        var record = route.Record;
        var tables = IdentifiedTables.Of(record).ToList();

        // NoIdentityCheck tells where there is none at all. Full rows leave nothing out.
        if (route.Operation is not (ChangeOperation.Update or ChangeOperation.Upsert)
            || record.Columns.FirstOrDefault(column => column.Model.Value.IsReselected) is not { } member
            || tables.TrueForAll(table => table.Identity.Kind == ReplicaIdentityKind.Full)
            || !tables.Exists(table => table.Identity.Exists)
            || Found(record, tables) is not { } found)
        {
            return;
        }

        problems.Add(
            ReplicationRules.ReselectKey,
            route.PlaceOf(record),
            $"{record.Type.Name}.{member.Member.Name}",
            record.Table.Name,
            record.Show(record.Location),
            found);
    }

    /// <summary>What stands in the way, as the end of a sentence; null where nothing does.</summary>
    private static string? Found(CheckedRecord record, List<TableDefinition> tables)
    {
        if (record.Table.Identity is not { Kind: not ReplicaIdentityKind.Full, Exists: true } identity)
        {
            var partition = tables.Skip(1).FirstOrDefault(leaf => leaf.Identity.Kind != ReplicaIdentityKind.Full);
            var where = partition is null ? "" : $", and that of {partition.Name} is {partition.Identity}";
            return $"that is {record.Table.Identity}{where}";
        }

        var types = new TypeResolver(record.Schema.Database);
        var column = identity.Columns.Select(record.Table.FindColumn).OfType<ColumnDefinition>().FirstOrDefault(key => !KeyTypes.CanWrite(types.Resolve(key.Type)));
        return column is null ? null : $"column {column.Name} of that is {column.Type}, of which rows cannot be looked up";
    }
}
