using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Remembers columns that went away or got another name, so that whoever still uses them can be told.</summary>
internal static class FormerColumns
{
    /// <param name="state">The state.</param>
    /// <param name="table">The table, which may inherit the column.</param>
    /// <param name="name">The name that it had.</param>
    /// <param name="newName">The name that it has got, or null where it was dropped.</param>
    /// <param name="range">Where that is written.</param>
    public static void Add(DatabaseState state, TableState table, string name, string? newName, TextRange range)
    {
        if (state.Budget.TakeCopy())
        {
            table.FormerColumns.Add(new FormerColumn(name, newName, state.Locate(range)));
        }
    }
}
