using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>Which tables and columns a publication publishes, and under which names: pg_publication_tables.</summary>
/// <remarks>Source: pg_get_publication_tables in pg_publication.c of PostgreSQL.</remarks>
internal static class PublicationContents
{
    /// <summary>The tables under whose names changes are published, with all columns that are, sorted by name.</summary>
    public static IEnumerable<PublishedTable> Of(DatabaseSchema schema, PublicationDefinition publication)
    {
        var tables = publication.HasAllTables ? All(schema, publication) : Named(schema, publication);
        var published = publication.ViaRoot ? WithoutPartsOf(tables, schema) : tables;
        var named = publication.Tables.GroupBy(table => table.Table).ToDictionary(same => same.Key, same => same.First());
        return published.Select(table => Describe(publication, named, table));
    }

    /// <summary>Only permanent tables are replicated, and of them no foreign ones and no views.</summary>
    private static bool IsPublishable(TableDefinition table) =>
        table.Persistence == TablePersistence.Permanent && table.Kind is TableKind.Table or TableKind.Partitioned;

    private static List<TableDefinition> All(DatabaseSchema schema, PublicationDefinition publication)
    {
        var except = new HashSet<RelationName>(publication.Except);
        return [.. schema.Tables.Where(table => IsPublishable(table) && !except.Contains(table.Name) && (publication.ViaRoot
            ? table.PartitionRoot is null
            : table.Kind == TableKind.Table && (table.PartitionRoot is null || !except.Contains(table.PartitionRoot))))];
    }

    private static List<TableDefinition> Named(DatabaseSchema schema, PublicationDefinition publication)
    {
        var schemas = new HashSet<string>(publication.Schemas);
        var names = new HashSet<RelationName>(publication.Tables.Select(table => table.Table));
        var named = schema.Tables.Where(table => IsPublishable(table) && (schemas.Contains(table.Name.Schema) || names.Contains(table.Name))).ToList();
        if (publication.ViaRoot)
        {
            return named;
        }

        // A partitioned table stands for its partitions, even for unlogged ones, of which nothing is ever sent.
        var partitioned = new HashSet<RelationName>(named.Where(table => table.Kind == TableKind.Partitioned).Select(table => table.Name));
        var tables = new HashSet<RelationName>(named.Select(table => table.Name));
        return [.. schema.Tables.Where(table =>
            table.Kind == TableKind.Table && (tables.Contains(table.Name) || IsPartOf(schema, table, partitioned)))];
    }

    /// <summary>A partition is not named beside the table that it is part of.</summary>
    private static IEnumerable<TableDefinition> WithoutPartsOf(List<TableDefinition> tables, DatabaseSchema schema)
    {
        var names = new HashSet<RelationName>(tables.Select(table => table.Name));
        return tables.Where(table => !IsPartOf(schema, table, names));
    }

    private static bool IsPartOf(DatabaseSchema schema, TableDefinition table, HashSet<RelationName> roots) =>
        Partitions.AncestorsOf(schema, table).Any(roots.Contains);

    private static PublishedTable Describe(
        PublicationDefinition publication,
        Dictionary<RelationName, PublishedTable> byName,
        TableDefinition table)
    {
        var isNamed = !publication.HasAllTables && !publication.Schemas.Contains(table.Name.Schema);
        var named = isNamed && byName.TryGetValue(table.Name, out var found) ? found : null;
        var hasList = named?.HasColumnList == true;
        var columns = table.Columns
            .Where(column => hasList ? named!.Columns.Contains(column.Name) : IsPublished(publication, column))
            .Select(column => column.Name);
        return new PublishedTable(table.Name, hasList, new EquatableArray<string>(columns), named?.Filter);
    }

    private static bool IsPublished(PublicationDefinition publication, ColumnDefinition column) =>
        column.Generation == ColumnGeneration.None
        || (column.Generation == ColumnGeneration.Stored && publication.HasGeneratedColumns);
}
