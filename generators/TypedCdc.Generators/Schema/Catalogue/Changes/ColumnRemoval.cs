using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>A column goes away, with the keys and column lists that it is in, and what is generated from it.</summary>
internal static class ColumnRemoval
{
    public static void Remove(DatabaseState state, TableState table, ColumnState column)
    {
        table.Columns.Remove(column);
        table.Indexes
            .FindAll(index => index.Columns.Contains(column) || index.Included.Contains(column))
            .ForEach(index => IndexRemoval.Remove(state, index));
        foreach (var publication in state.Publications.Values)
        {
            if (publication.Members.TryGetValue(table, out var member) && member.Columns?.Contains(column) == true)
            {
                publication.Members.Remove(table);
            }
        }

        // No column is generated from a generated one.
        if (column.Generation == ColumnGeneration.None)
        {
            table.Columns
                .Where(other => GenerationExpression.Mentions(other, column.Name))
                .ToList()
                .ForEach(generated => Remove(state, table, generated));
        }
    }
}
