using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>ADD COLUMN, also to the tables that inherit.</summary>
internal static class ColumnAddition
{
    public static void Apply(DatabaseState state, TableState table, AddColumn add, bool isOnly)
    {
        var declaration = add.Column;
        if (table.FindColumn(declaration.Name) is not null)
        {
            if (!add.IfNotExists)
            {
                state.ReportPresent("column", new ObjectKey(table.Key.ToString(), declaration.Name), declaration.Range);
            }

            return;
        }

        var column = ColumnFactory.Create(state, declaration, declaration.Type!);
        table.Columns.Add(column);
        SequenceNames.Add(state, table, column);
        foreach (var child in isOnly ? [] : Inheritance.Children(state, table))
        {
            AddToHeirs(state, child, column);
        }

        state.ReportOverfull(table, declaration.Range);
        foreach (var key in declaration.Keys)
        {
            KeyCreation.Add(state, table, key, isOnly);
        }
    }

    /// <summary>Where a table has such a column already, the two become one, and those that inherit from it have it, too.</summary>
    private static void AddToHeirs(DatabaseState state, TableState child, ColumnState column)
    {
        var open = new Queue<TableState>([child]);
        while (open.Count > 0)
        {
            var heir = open.Dequeue();
            if (heir.FindColumn(column.Name) is { } merged)
            {
                merged.InheritedCount++;
                merged.NotNull ??= column.Copy(isInherited: true).NotNull;
                continue;
            }

            ParentColumns.Inherit(state, heir, column);
            if (column.NotNull is not null && heir.FindColumn(column.Name) is { } added)
            {
                // Even of NO INHERIT: the declaration is handed down before it is looked at (ATExecAddColumn in tablecmds.c).
                added.NotNull ??= new NotNullState(Constraint: null, IsLocal: false);
            }

            foreach (var next in Inheritance.Children(state, heir))
            {
                open.Enqueue(next);
            }
        }
    }
}
