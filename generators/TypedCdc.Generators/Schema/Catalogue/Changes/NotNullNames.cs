namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The names that PostgreSQL 18 gives to NOT NULL constraints without one.</summary>
internal static class NotNullNames
{
    /// <summary>The column whose constraint has the name, or null.</summary>
    public static ColumnState? Find(TableState table, string constraint) =>
        table.Columns.FirstOrDefault(column => column.NotNull is { } notNull && (notNull.Constraint ?? Default(table, column)) == constraint);

    /// <summary>Such a name stays when the table or the column is renamed.</summary>
    public static void Keep(TableState table)
    {
        foreach (var column in table.Columns)
        {
            column.NotNull = column.NotNull is { Constraint: null } notNull ? notNull with { Constraint = Default(table, column) } : column.NotNull;
        }
    }

    private static string Default(TableState table, ColumnState column) => NameChooser.Join(table.Key.Name, column.Name, "not_null");
}
