using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Publications;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Identity;

/// <summary>The tables whose replica identities count for a record.</summary>
internal static class IdentifiedTables
{
    /// <summary>Its table, and the partitions that hold the rows of that; but not those whose changes are never sent.</summary>
    public static IEnumerable<TableDefinition> Of(CheckedRecord record) =>
        [record.Table, .. Partitions.LeavesOf(record.Schema.Database, record.Table).Where(PublishableTable.Is)];

    /// <summary>Only those that have rows: a partitioned table has none of its own.</summary>
    public static IEnumerable<TableDefinition> WithRows(CheckedRecord record) => Of(record).Where(table => table.Kind != TableKind.Partitioned);
}
