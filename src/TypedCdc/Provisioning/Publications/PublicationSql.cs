using TypedCdc.Dispatch;
using TypedCdc.Metadata;
using TypedCdc.Provisioning.Catalog;
using TypedCdc.Provisioning.Checks;
using TypedCdc.Provisioning.Needs;

namespace TypedCdc.Provisioning.Publications;

/// <summary>Writes the SQL that creates or alters the publication.</summary>
/// <remarks>Source: https://www.postgresql.org/docs/current/sql-createpublication.html and sql-alterpublication.html.</remarks>
internal static class PublicationSql
{
    /// <summary>Creates it for all that handlers ask for.</summary>
    public static SqlScript Create(CheckContext context)
    {
        var target = context.Options.PublicationScope switch
        {
            PublicationScope.AllTables => "ALL TABLES",
            PublicationScope.Schemas => $"TABLES IN SCHEMA {SqlName.List(Schemas(context))}",
            _ => $"TABLE {string.Join(", ", context.Needs.Tables.Select(needs => Entry(context, needs)))}",
        };
        List<string> parameters = [$"publish = {SqlName.Literal(Text(context.Needs.Operations))}"];
        if (NeedsViaRoot(context))
        {
            parameters.Add("publish_via_partition_root = true");
        }

        if (NeedsGeneratedColumns(context))
        {
            parameters.Add("publish_generated_columns = stored");
        }

        return SqlScript.Of($"CREATE PUBLICATION {Name(context)} FOR {target} WITH ({string.Join(", ", parameters)});");
    }

    /// <summary>Adds a table, or its schema.</summary>
    public static SqlScript Add(CheckContext context, TableNeeds needs) =>
        SqlScript.Of(context.Options.PublicationScope == PublicationScope.Schemas && context.Catalog.Server.Major >= 15
            ? $"ALTER PUBLICATION {Name(context)} ADD TABLES IN SCHEMA {SqlName.Quote(needs.Table.Schema)};"
            : $"ALTER PUBLICATION {Name(context)} ADD TABLE {Entry(context, needs)};");

    /// <summary>Gives a table that was added by name another column list or row filter.</summary>
    public static IReadOnlyList<string> Replace(CheckContext context, TableName table, IReadOnlyList<string>? columns, string? filter) =>
    [
        $"ALTER PUBLICATION {Name(context)} DROP TABLE {SqlName.Quote(table)};",
        $"ALTER PUBLICATION {Name(context)} ADD TABLE {Entry(table, columns, filter)};",
    ];

    /// <summary>
    /// Gives a table that was added by name the column list that <see cref="ColumnLists"/> chooses. Null where its row filter
    /// is not known.
    /// </summary>
    public static SqlScript? ReplaceList(CheckContext context, TableNeeds needs, CatalogTable table) =>
        context.Member(table.Name) is { IsKnown: false }
            ? null
            : SqlScript.Of(Replace(context, table.Name, ColumnLists.Choose(context, needs, table), context.Member(table.Name)?.RowFilter));

    /// <summary>Adds the operations that handlers ask for.</summary>
    public static SqlScript SetOperations(CheckContext context) => Set(context, $"publish = {SqlName.Literal(Text(context.Operations))}");

    /// <summary>Sets a parameter.</summary>
    public static SqlScript Set(CheckContext context, string parameter) =>
        SqlScript.Of($"ALTER PUBLICATION {Name(context)} SET ({parameter});");

    /// <summary>The row filter in the options for a table, or null.</summary>
    public static string? Filter(CheckContext context, TableName table) =>
        context.Options.RowFilters.TryGetValue(table.ToString(), out var filter) ? filter : null;

    /// <summary>Operations as the parameter <c>publish</c> has them.</summary>
    public static string Text(Operations operations) => string.Join(
        ", ",
        Enum.GetValues<Operations>()
            .Where(operation => operation != Operations.None && operations.HasFlag(operation))
            .Select(operation => operation.ToString().ToLowerInvariant()));

    private static string Name(CheckContext context) => SqlName.Quote(context.Options.Publication);

    private static IEnumerable<string> Schemas(CheckContext context) =>
        context.Needs.Tables.Select(needs => needs.Table.Schema).Distinct();

    private static string Entry(CheckContext context, TableNeeds needs) => Entry(
        needs.Table,
        context.Table(needs.Table) is { } table ? ColumnLists.Choose(context, needs, table) : null,
        Filter(context, needs.Table));

    private static string Entry(TableName table, IReadOnlyList<string>? columns, string? filter)
    {
        var list = columns is null ? "" : $" ({SqlName.List(columns)})";
        var where = filter is null ? "" : $" WHERE ({filter})";
        return SqlName.Quote(table) + list + where;
    }

    private static bool NeedsViaRoot(CheckContext context) =>
        context.Catalog.Tables.Values.Any(table => table.IsPartitioned);

    // Without them, a table that has stored generated columns in its replica identity could not be updated any more.
    private static bool NeedsGeneratedColumns(CheckContext context) =>
        context.Catalog.Server.Major >= 18
        && context.Needs.Tables.Any(needs => context.Table(needs.Table) is { } table
            && ColumnLists.Choose(context, needs, table) is null
            && table.Columns.Any(column => column.Generated == 's'
                && (needs.Columns.Contains(column.Name) || table.Identities.Any(partition => partition.Identity.IsFull))));
}
