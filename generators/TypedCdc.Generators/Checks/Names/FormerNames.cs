using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Names;

/// <summary>Finds out what became of a table or column that the schema once had.</summary>
internal static class FormerNames
{
    /// <summary>What became of the last table of that name; null where none ever had it.</summary>
    public static FormerName<RelationName>? OfTable(DatabaseSchema schema, RelationName name) =>
        Follow([.. schema.FormerTables.Select(former => (former.Name, former.NewName, former.Location))], name);

    /// <summary>What became of the last column of that name; null where none ever had it.</summary>
    public static FormerName<string>? OfColumn(TableDefinition table, string name) =>
        Follow([.. table.FormerColumns.Select(former => (former.Name, former.NewName, former.Location))], name);

    private static FormerName<T>? Follow<T>(List<(T Name, T? NewName, SqlLocation Location)> events, T name)
        where T : class, IEquatable<T>
    {
        var index = events.FindLastIndex(former => former.Name.Equals(name));
        if (index < 0)
        {
            return null;
        }

        var (_, newName, location) = events[index];
        var now = newName;
        foreach (var later in events.Skip(index + 1))
        {
            now = now is not null && later.Name.Equals(now) ? later.NewName : now;
        }

        var since = newName is null ? ""
            : now is null ? ", and dropped since"
            : now.Equals(newName) ? ""
            : $", and is called {now} now";
        return new FormerName<T>(newName is null ? "was dropped" : $"was renamed to {newName}", location, now, since);
    }
}
