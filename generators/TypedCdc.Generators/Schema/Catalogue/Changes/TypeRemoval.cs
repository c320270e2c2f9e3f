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
            foreach (var table in state.Relations.Tables.ToList())
            {
                table.Columns.Where(column => column.Type.Type == next).ToList().ForEach(column => ColumnRemoval.Remove(state, table, column));
            }

            foreach (var other in state.Types.All.ToList())
            {
                other.Fields.RemoveAll(field => field.Type.Type == next);
                if (other.Base?.Type == next)
                {
                    open.Enqueue(other);
                }
            }
        }
    }
}
