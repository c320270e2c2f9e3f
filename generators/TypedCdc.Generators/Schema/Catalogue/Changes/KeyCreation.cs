using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Primary keys and unique constraints.</summary>
internal static class KeyCreation
{
    /// <summary>Those of a new table: the primary key first, and those that say the same once, under the first name that one of them has.</summary>
    /// <remarks>Source: transformIndexConstraints in parse_utilcmd.c.</remarks>
    public static void AddAll(DatabaseState state, TableState table, List<KeyDeclaration> keys)
    {
        foreach (var same in keys.OrderBy(key => key.IsPrimary ? 0 : 1).GroupBy(Meaning))
        {
            Add(state, table, same.First() with { Constraint = same.Select(key => key.Constraint).FirstOrDefault(name => name is not null) }, isOnly: true);
        }
    }

    public static void Add(DatabaseState state, TableState table, KeyDeclaration key, bool isOnly)
    {
        if (key.IsPrimary && table.PrimaryKey is { } present)
        {
            state.ReportPresent("primary key", present.Key, key.Range);
            return;
        }

        var index = key.UsingIndex is null ? Create(state, table, key) : TakeIndex(state, table, key);
        if (index is null)
        {
            return;
        }

        if (key.IsPrimary)
        {
            index.Columns.ToList().ForEach(column => Forbid(state, table, column, isOnly));
        }

        if (!isOnly)
        {
            Partitioning.AddToPartitions(state, index);
        }
    }

    private static string Meaning(KeyDeclaration key) =>
        $"{string.Join("\0", key.Columns)}\0\0{string.Join("\0", key.Included)}\0\0{key.AreNullsDistinct}{key.IsDeferrable}";

    private static IndexState? Create(DatabaseState state, TableState table, KeyDeclaration key)
    {
        var columns = Find(state, table, key.Columns, key);
        var included = Find(state, table, key.Included, key);
        if (columns is null || included is null)
        {
            return null;
        }

        var name = key.Constraint is { } given
            ? table.Key with { Name = given }
            : IndexNames.Choose(state, table, key.IsPrimary, isConstraint: true, key.Columns.Concat(key.Included));
        var index = new IndexState(name, table)
        {
            Columns = columns,
            Included = included,
            IsUnique = true,
            IsPrimary = key.IsPrimary,
            IsConstraint = true,
            IsDeferrable = key.IsDeferrable,
            AreNullsDistinct = key.AreNullsDistinct,
        };
        return IndexCreation.TryAdd(state, index, key.Range) ? index : null;
    }

    /// <summary>The index gets the name of the constraint.</summary>
    private static IndexState? TakeIndex(DatabaseState state, TableState table, KeyDeclaration key)
    {
        if (table.Indexes.Find(candidate => candidate.Key.Name == key.UsingIndex) is not { } index)
        {
            state.Report(SchemaProblemKind.NotFound, key.Range, $"the table {table.Key} has no index {key.UsingIndex} here");
            return null;
        }

        index.IsPrimary = key.IsPrimary;
        index.IsConstraint = true;
        index.IsDeferrable = key.IsDeferrable;
        if (key.Constraint is { } name && name != index.Key.Name)
        {
            state.Relations.TryRename(index, index.Key with { Name = name });
        }

        return index;
    }

    private static List<ColumnState>? Find(DatabaseState state, TableState table, IReadOnlyList<string> names, KeyDeclaration key)
    {
        var columns = new List<ColumnState>();
        foreach (var name in names)
        {
            if (IndexCreation.FindColumn(state, table, name, key.Range) is not { } column)
            {
                return null;
            }

            columns.Add(column);
        }

        return columns;
    }

    private static void Forbid(DatabaseState state, TableState table, ColumnState column, bool isOnly)
    {
        column.NotNull ??= new NotNullState(Constraint: null);
        foreach (var heir in isOnly ? [] : Inheritance.Heirs(state, table))
        {
            if (heir.FindColumn(column.Name) is { } inherited)
            {
                inherited.NotNull ??= new NotNullState(Constraint: null, IsLocal: false);
            }
        }
    }
}
