using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Writes the SQL that makes the full row identify itself.</summary>
internal static class IdentitySql
{
    /// <summary>
    /// Sets REPLICA IDENTITY FULL on the table and on its partitions, which do not inherit it. A column list goes first:
    /// with it, updates and deletes would fail from then on. Null where that needs a row filter that is not known.
    /// </summary>
    public static SqlScript? Full(CheckContext context, CatalogTable table) => context.Member(table.Name) switch
    {
        { Columns: not null, IsKnown: false } => null,
        { Columns: not null, RowFilter: var filter } => SqlScript.Of(
            [.. PublicationSql.Replace(context, table.Name, columns: null, filter), .. Identities(table)]),
        _ => SqlScript.Of([.. Identities(table)]),
    };

    private static IEnumerable<string> Identities(CatalogTable table) => table.Identities
        .Where(partition => !partition.Identity.IsFull)
        .Select(partition => $"ALTER TABLE {SqlName.Quote(partition.Name)} REPLICA IDENTITY FULL;");
}
