namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The names that PostgreSQL 18 gives to NOT NULL constraints without one.</summary>
internal static class NotNullNames
{
    private const string End = "not_null";

    /// <summary>The column whose constraint has the name, or null.</summary>
    public static ColumnState? Find(TableState table, string constraint)
    {
        var mayBeDefault = constraint.EndsWith(End, StringComparison.Ordinal);
        return table.Columns.FirstOrDefault(column => column.NotNull is { } notNull
            && (notNull.Constraint ?? (mayBeDefault ? Default(table, column) : null)) == constraint);
    }

    /// <summary>Such a name stays when the table or the column is renamed.</summary>
    public static void Keep(TableState table)
    {
        foreach (var column in table.Columns)
        {
            column.NotNull = column.NotNull is { Constraint: null } notNull ? notNull with { Constraint = Default(table, column) } : column.NotNull;
        }
    }

    private static string Default(TableState table, ColumnState column) => NameChooser.Join(table.Key.Name, column.Name, End);
}
