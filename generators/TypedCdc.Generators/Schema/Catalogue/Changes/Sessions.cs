using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>A new session has the search path of all new sessions, and no temporary tables.</summary>
internal static class Sessions
{
    public static void Restart(DatabaseState state)
    {
        state.Path.Set(schemas: null, isLocal: false);
        foreach (var table in state.Relations.InSchema(SearchPath.Temporary).OfType<TableState>())
        {
            TableRemoval.Remove(state, table);
        }
    }
}
