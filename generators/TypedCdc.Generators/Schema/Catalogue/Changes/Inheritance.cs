namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Who inherits from whom.</summary>
internal static class Inheritance
{
    /// <summary>Those that inherit from the table itself; none when too much has been handed down already.</summary>
    public static IReadOnlyList<TableState> Children(DatabaseState state, TableState table) =>
        state.Budget.TakeSteps(table.Children.Count) ? [.. table.Children] : [];

    /// <summary>All that inherit from a table, at any distance, each once.</summary>
    public static IReadOnlyList<TableState> Heirs(DatabaseState state, TableState table)
    {
        var heirs = Children(state, table).ToList();
        if (heirs.TrueForAll(child => child.Children.Count == 0))
        {
            return heirs;
        }

        var seen = new HashSet<TableState>(heirs);
        for (var i = 0; i < heirs.Count; i++)
        {
            heirs.AddRange(Children(state, heirs[i]).Where(seen.Add));
        }

        return heirs;
    }

    /// <summary>Whether a table is, at any distance, one that another inherits from, or that other itself.</summary>
    public static bool IsAncestor(DatabaseState state, TableState ancestor, TableState table)
    {
        if (ancestor.Children.Count == 0)
        {
            return ancestor == table;
        }

        var ancestors = new List<TableState> { table };
        var seen = new HashSet<TableState>(ancestors);
        for (var i = 0; i < ancestors.Count; i++)
        {
            // Where too much has been asked already, it may be one: a circle would never end.
            if (ancestors[i] == ancestor || !state.Budget.TakeSteps(1 + ancestors[i].Parents.Count))
            {
                return true;
            }

            ancestors.AddRange(ancestors[i].Parents.Where(seen.Add));
        }

        return false;
    }
}
