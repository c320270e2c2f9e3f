using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Writes the SQL that makes the full row identify itself.</summary>
internal static class IdentitySql
{
    /// <summary>
    /// Sets REPLICA IDENTITY FULL on the table and on its partitions, which do not inherit it. A column list goes first:
    /// with it, updates and deletes would fail from then on.
    /// </summary>
    public static SqlScript Full(CheckContext context, CatalogTable table) => SqlScript.Of(
    [
        .. context.Member(table.Name) is { Columns: not null } member
            ? PublicationSql.Replace(context, table.Name, columns: null, member.RowFilter)
            : [],
        .. table.Identities
            .Where(partition => !partition.Identity.IsFull)
            .Select(partition => $"ALTER TABLE {SqlName.Quote(partition.Name)} REPLICA IDENTITY FULL;"),
    ]);
}
