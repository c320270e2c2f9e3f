namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>A table goes away, with all that belongs to it.</summary>
internal static class TableRemoval
{
    /// <param name="state">The state.</param>
    /// <param name="table">The table. Its partitions go with it.</param>
    /// <param name="areHeirsRemoved">Whether tables that inherit go, too; otherwise they stand alone.</param>
    public static void Remove(DatabaseState state, TableState table, bool areHeirsRemoved = false)
    {
        var open = new Queue<TableState>([table]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            next.Parents.ForEach(parent => parent.Children.Remove(next));
            foreach (var child in next.Children.ToList())
            {
                if (child.IsPartition || areHeirsRemoved)
                {
                    open.Enqueue(child);
                }
                else
                {
                    InheritanceChanges.Part(child, next);
                }
            }

            RemoveOne(state, next);
        }
    }

    private static void RemoveOne(DatabaseState state, TableState table)
    {
        table.Indexes.ToList().ForEach(index => IndexRemoval.Remove(state, index));
        foreach (var column in table.Columns)
        {
            SequenceNames.Remove(state, column);
        }

        table.OfType?.TypedTables.Remove(table);
        PublicationMembers.Remove(table);
        state.Relations.Remove(table);
        if (table.IsRowTypeUsed)
        {
            TypeRemoval.Remove(state, table.RowType);
        }
    }
}
