using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>RENAME TO and SET SCHEMA.</summary>
internal static class RelationNames
{
    public static void Rename(DatabaseState state, RelationState relation, string name, TextRange range)
    {
        if (relation is TableState table)
        {
            NotNullNames.Keep(table);
        }

        TryRename(state, relation, relation.Key with { Name = name }, range);
    }

    /// <summary>A table takes its indexes and sequences along.</summary>
    public static void Move(DatabaseState state, RelationState relation, string schema, TextRange range)
    {
        if (relation.Key.Schema == schema || !TryRename(state, relation, relation.Key with { Schema = schema }, range) || relation is not TableState table)
        {
            return;
        }

        foreach (var part in table.Indexes.Concat<RelationState>(table.Columns.Select(column => column.Sequence).OfType<SequenceState>()))
        {
            state.Relations.TryRename(part, part.Key with { Schema = schema });
        }
    }

    private static bool TryRename(DatabaseState state, RelationState relation, ObjectKey key, TextRange range)
    {
        var former = relation.Key;
        if (!state.Relations.TryRename(relation, key))
        {
            state.ReportPresent("relation", key, range);
            return false;
        }

        state.Unread.Rename(former.Name, key.Name);
        if (relation is TableState table)
        {
            state.FormerTables.Add(new FormerTable(new RelationName(former.Schema, former.Name), table.RelationName, state.Locate(range)));
        }

        return true;
    }
}
