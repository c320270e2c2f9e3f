using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.CodeFixes.Records;

/// <summary>The columns of a table whose values arrive.</summary>
internal static class PublishedColumns
{
    /// <summary>What the publication has of it, where the files tell that; else all that are not computed.</summary>
    public static IEnumerable<ColumnDefinition> Of(TableDefinition table, LoadedSchema schema)
    {
        var published = schema.Publication?.Find(table.Name);
        return table.Columns.Where(column =>
            published is null ? column.Generation == ColumnGeneration.None : published.Columns.Contains(column.Name));
    }
}
