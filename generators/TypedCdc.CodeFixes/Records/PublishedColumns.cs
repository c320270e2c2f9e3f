using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>The columns of a table whose values arrive.</summary>
internal static class PublishedColumns
{
    /// <summary>What the publication has of it, where the project names one that has the table; else all that are not computed.</summary>
    public static IReadOnlyList<ColumnDefinition> Of(TableDefinition table, LoadedSchema schema)
    {
        var publication = schema.Database.Publications.FirstOrDefault(candidate => candidate.Name == schema.PublicationName);
        var published = publication is null
            ? null
            : PublicationContents.Of(schema.Database, publication).FirstOrDefault(candidate => candidate.Table == table.Name);
        return [.. table.Columns.Where(column =>
            published is null ? column.Generation == ColumnGeneration.None : published.Columns.Contains(column.Name))];
    }
}
