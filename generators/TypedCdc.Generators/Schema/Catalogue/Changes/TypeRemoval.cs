namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>A type goes away, with all columns of it, and all types made of it.</summary>
internal static class TypeRemoval
{
    public static void Remove(DatabaseState state, TypeState type)
    {
        var open = new Queue<TypeState>([type]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            state.Types.Remove(next);
            if (next.Multirange is { } multirange)
            {
                open.Enqueue(multirange);
            }

            next.TypedTables.ToList().ForEach(table => TableRemoval.Remove(state, table, areHeirsRemoved: true));
            next.UsingTables.ToList().ForEach(table => RemoveColumns(state, table, next));
            foreach (var user in next.UsingTypes)
            {
                user.Fields.RemoveAll(field => field.Type.Type == next);
                if (user.Base?.Type == next)
                {
                    open.Enqueue(user);
                }
            }
        }
    }

    private static void RemoveColumns(DatabaseState state, TableState table, TypeState type)
    {
        foreach (var column in table.Columns.Where(column => column.Type.Type == type).ToList())
        {
            ColumnRemoval.Remove(state, table, column);
        }
    }
}
