using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Schemas;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>DROP.</summary>
internal static class Removal
{
    public static void Apply(DatabaseState state, DropObjects drop)
    {
        // What CASCADE takes along may be named, too, so all are looked up before any is dropped.
        var relations = drop.Names.Select(state.FindRelation).ToList();
        for (var i = 0; i < drop.Names.Count; i++)
        {
            var isFound = drop.Kind is DroppedKind.Table or DroppedKind.OtherRelation
                ? Remove(state, relations[i], drop, drop.Names[i])
                : Remove(state, drop.Kind, drop.Names[i]);
            if (!isFound && !drop.IfExists && drop.Kind is DroppedKind.Table or DroppedKind.Type or DroppedKind.Publication)
            {
                state.ReportMissing(drop.Kind.ToString().ToLowerInvariant(), drop.Names[i]);
            }
        }
    }

    /// <summary>Whether there was such a thing, as far as that is known.</summary>
    private static bool Remove(DatabaseState state, DroppedKind kind, ObjectName name)
    {
        switch (kind)
        {
            case DroppedKind.Type:
                var type = state.Types.FindDeclared(name);
                if (type is not null)
                {
                    TypeRemoval.Remove(state, type);
                }

                return type is not null;
            case DroppedKind.Publication:
                return state.Publications.Remove(name.Name);
            case DroppedKind.Schema:
                SchemaChanges.Drop(state, name.Name);
                return true;
            default:
                return state.Extensions.Remove(name.Name);
        }
    }

    private static bool Remove(DatabaseState state, RelationState? relation, DropObjects drop, ObjectName name)
    {
        if (relation is IndexState index)
        {
            IndexRemoval.Remove(state, index);
        }
        else if (relation is TableState table && state.Relations.Find(table.Key) == table)
        {
            state.FormerTables.Add(new FormerTable(table.RelationName, NewName: null, state.Locate(name.Range)));
            TableRemoval.Remove(state, table, areHeirsRemoved: drop.IsCascade);
        }
        else if (relation is not null)
        {
            state.Relations.Remove(relation);
        }

        return relation is not null;
    }
}
