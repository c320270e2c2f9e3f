namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The same index for another table, under a name that PostgreSQL chooses.</summary>
internal static class IndexCopy
{
    /// <summary>The new index, or null where the table has not all its columns.</summary>
    public static IndexState? Add(DatabaseState state, IndexState index, TableState table)
    {
        var columns = Same(index.Columns, table);
        if (columns.Count < index.Columns.Count)
        {
            return null;
        }

        if (table.HasMostIndexes || !state.Budget.TakeCopy() || !state.Budget.TakeSteps(index.Mentioned.Count))
        {
            state.Budget.Exceed();
            return null;
        }

        var names = index.Columns.Concat(index.Included).Select(column => column.Name);
        var copy = new IndexState(IndexNames.Choose(state, table, index.IsPrimary, index.IsConstraint, names), table)
        {
            Columns = columns,
            Included = Same(index.Included, table),
            Mentioned = Same(index.Mentioned, table),
            IsUnique = index.IsUnique,
            IsPrimary = index.IsPrimary,
            IsConstraint = index.IsConstraint,
            IsDeferrable = index.IsDeferrable,
            AreNullsDistinct = index.AreNullsDistinct,
            HasExpressions = index.HasExpressions,
            IsPartial = index.IsPartial,
        };
        state.Relations.TryAdd(copy);
        table.Indexes.Add(copy);
        foreach (var column in copy.IsPrimary ? columns : [])
        {
            column.NotNull ??= new NotNullState(Constraint: null);
        }

        return copy;
    }

    private static List<ColumnState> Same(IReadOnlyList<ColumnState> columns, TableState table) =>
        columns.Select(column => table.FindColumn(column.Name)).OfType<ColumnState>().ToList();
}
