using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Chooses the columns that a publication has of a table.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/logical-replication-col-lists.html.</remarks>
internal static class ColumnLists
{
    /// <summary>
    /// Those that handlers ask for, the replica identity, and those that the list has already; null for all columns,
    /// where a list is not possible, not wanted, or would name them all anyway.
    /// </summary>
    public static IReadOnlyList<string>? Choose(CheckContext context, TableNeeds needs, CatalogTable table)
    {
        var member = context.Member(table.Name);
        if (!CanHaveList(context, table) || member is { Columns: null })
        {
            return null;
        }

        var wanted = needs.Columns
            .Concat(table.Identities.SelectMany(partition => partition.Identity.Columns))
            .Concat(member?.Columns ?? [])
            .ToHashSet(StringComparer.Ordinal);
        string[] columns = [.. table.Columns.Where(column => wanted.Contains(column.Name) && IsAllowed(context, column)).Select(column => column.Name)];
        var coversAll = table.Columns.All(column => column.Generated is not null || wanted.Contains(column.Name))
            && table.Columns.All(column => column.Generated is null || !columns.Contains(column.Name));
        return columns.Length == 0 || coversAll ? null : columns;
    }

    /// <summary>Whether a column list may name the column: generated ones from PostgreSQL 18 on, when they are stored.</summary>
    public static bool IsAllowed(CheckContext context, CatalogColumn column) =>
        column.Generated is null || (column.Generated == 's' && context.Catalog.Server.Major >= 18);

    // With the full row as its identity, a table that publishes updates or deletes must publish all columns.
    private static bool CanHaveList(CheckContext context, CatalogTable table) =>
        context.Catalog.Server.Major >= 15
        && !context.Options.PublishAllColumns
        && context.Options.PublicationScope == PublicationScope.Tables
        && context.Catalog.Publication is not { HasSchemas: true }
        && !table.Identities.Any(partition => partition.Identity.IsFull);
}
