using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>A column goes away, with the keys and column lists that it is in, and what is generated from it.</summary>
internal static class ColumnRemoval
{
    public static void Remove(DatabaseState state, TableState table, ColumnState column)
    {
        table.Columns.Remove(column);
        table.Indexes
            .FindAll(index => index.Columns.Contains(column) || index.Included.Contains(column) || index.Mentioned.Contains(column))
            .ForEach(index => IndexRemoval.Remove(state, index));
        SequenceNames.Remove(state, column);
        foreach (var publication in table.Publications.Where(publication => publication.Members.TryGetValue(table, out var member) && member.Columns?.Contains(column) == true).ToList())
        {
            PublicationMembers.Remove(publication, table);
        }

        // No column is generated from a generated one.
        if (column.Generation == ColumnGeneration.None)
        {
            table.Columns
                .Where(other => other.GeneratedFrom?.Contains(column.Name) == true)
                .ToList()
                .ForEach(generated => Remove(state, table, generated));
        }
    }
}
