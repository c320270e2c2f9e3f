namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>An index goes away, with those of the partitions that are part of it.</summary>
internal static class IndexRemoval
{
    public static void Remove(DatabaseState state, IndexState index)
    {
        var open = new Queue<IndexState>([index]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            state.Relations.Remove(next);
            next.Table.Indexes.Remove(next);
            next.Parent?.Parts.Remove(next);
            foreach (var part in next.Parts)
            {
                part.Parent = null;
                open.Enqueue(part);
            }

            if (next.Table.IdentityIndex == next)
            {
                next.Table.IdentityIndex = null;
            }
        }
    }
}
