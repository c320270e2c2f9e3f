using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Indexes;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>CREATE INDEX.</summary>
internal static class IndexCreation
{
    public static void Apply(DatabaseState state, CreateIndex statement)
    {
        // One that tells no rows apart says nothing of a table that is not there.
        var found = statement.IsUnique ? state.RequireTable(statement.Table) : state.FindTable(statement.Table);
        if (found is not { } table)
        {
            return;
        }

        var key = statement.Name is { } name
            ? table.Key with { Name = name.Name }
            : IndexNames.Choose(state, table, isPrimary: false, isConstraint: false, statement.Columns.Concat(statement.Included));
        if (statement.IfNotExists && state.Relations.Find(key) is not null)
        {
            return;
        }

        var index = new IndexState(key, table)
        {
            Columns = statement.HasExpressions ? [] : Known(state, table, statement.Columns, statement),
            Included = Known(state, table, statement.Included, statement),
            Mentioned = statement.Expressions is { } expressions ? [.. MentionedNames.In(expressions).Select(table.FindColumn).OfType<ColumnState>()] : [],
            IsUnique = statement.IsUnique,
            AreNullsDistinct = statement.AreNullsDistinct,
            HasExpressions = statement.HasExpressions,
            IsPartial = statement.IsPartial,
        };
        if (TryAdd(state, index, statement.Name?.Range ?? statement.Table.Range) && !statement.IsOnly)
        {
            Partitioning.AddToPartitions(state, index);
        }
    }

    public static bool TryAdd(DatabaseState state, IndexState index, TextRange range)
    {
        if (index.Table.HasMostIndexes)
        {
            state.Report(SchemaProblemKind.NotUnderstood, range, $"the table {index.Table.Key} has more than {TableState.MostIndexes} indexes");
            return false;
        }

        if (!state.Relations.TryAdd(index))
        {
            state.ReportPresent("relation", index.Key, range);
            return false;
        }

        index.Table.Indexes.Add(index);
        return true;
    }

    /// <summary>The column of a key. Of a table whose columns are not known, it is taken to be there.</summary>
    public static ColumnState? FindColumn(DatabaseState state, TableState table, string name, TextRange range)
    {
        var column = state.RequireColumn(table, name, range);
        return column is null && !table.AreColumnsKnown
            ? new ColumnState(name, UnknownColumns.Type, state.Locate(range))
            : column;
    }

    private static List<ColumnState> Known(DatabaseState state, TableState table, IReadOnlyList<string> names, CreateIndex statement)
    {
        var columns = new List<ColumnState>();
        foreach (var name in names)
        {
            if (FindColumn(state, table, name, statement.Table.Range) is { } column)
            {
                columns.Add(column);
            }
        }

        return columns;
    }
}
