namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Who inherits from whom.</summary>
internal static class Inheritance
{
    /// <summary>All that inherit from a table, at any distance, each once.</summary>
    public static List<TableState> Heirs(TableState table)
    {
        var heirs = new List<TableState>(table.Children);
        if (heirs.TrueForAll(child => child.Children.Count == 0))
        {
            return heirs;
        }

        var seen = new HashSet<TableState>(heirs);
        for (var i = 0; i < heirs.Count; i++)
        {
            heirs.AddRange(heirs[i].Children.Where(seen.Add));
        }

        return heirs;
    }

    /// <summary>Whether a table is, at any distance, one that another inherits from, or that other itself.</summary>
    public static bool IsAncestor(TableState ancestor, TableState table)
    {
        var ancestors = new List<TableState> { table };
        var seen = new HashSet<TableState>(ancestors);
        for (var i = 0; i < ancestors.Count; i++)
        {
            if (ancestors[i] == ancestor)
            {
                return true;
            }

            ancestors.AddRange(ancestors[i].Parents.Where(seen.Add));
        }

        return false;
    }
}
