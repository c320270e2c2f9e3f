namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The names that PostgreSQL chooses for indexes.</summary>
internal static class IndexNames
{
    public static ObjectKey Choose(
        DatabaseState state, TableState table, bool isPrimary, bool isConstraint, IEnumerable<string> columns) =>
        state.Relations.Choose(
            table.Key.Schema,
            table.Key.Name,
            isPrimary ? null : NameChooser.JoinColumns(columns),
            isPrimary ? "pkey" : isConstraint ? "key" : "idx");
}
