using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The keys and unique indexes that LIKE copies, under names of their own.</summary>
internal static class LikeIndexes
{
    public static void Add(DatabaseState state, TableState table, CreateTable statement)
    {
        foreach (var like in statement.Elements.Select(element => element.Like).OfType<LikeClause>())
        {
            if (like.Included.HasFlag(LikeParts.Indexes) && state.FindTable(like.Source) is { } source && source != table)
            {
                source.Indexes.ForEach(index => Add(state, table, index));
            }
        }
    }

    private static void Add(DatabaseState state, TableState table, IndexState index)
    {
        if (!index.IsPrimary || table.PrimaryKey is null)
        {
            IndexCopy.Add(state, index, table);
        }
    }
}
