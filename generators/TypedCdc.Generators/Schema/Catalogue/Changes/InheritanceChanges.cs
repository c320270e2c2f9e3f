using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Tables begin to inherit, or become partitions, or cease to.</summary>
internal static class InheritanceChanges
{
    public static void Apply(DatabaseState state, TableState table, TableAction action)
    {
        switch (action)
        {
            case SetParent set when state.RequireTable(set.Parent) is { } parent:
                if (set.IsInherited)
                {
                    Join(state, table, parent, set.Parent);
                }
                else
                {
                    Part(table, parent);
                }

                break;
            case SetPartition { IsAttached: true } attach when state.RequireTable(attach.Partition) is { } partition:
                Attach(state, table, partition, attach.Partition);
                break;
            case SetPartition { IsAttached: false } detach when state.RequireTable(detach.Partition) is { } partition:
                Detach(partition, table);
                break;
            case SetTableType set:
                SetType(state, table, set.Type);
                break;
        }
    }

    /// <summary>The table keeps its columns, as its own.</summary>
    public static void Part(TableState table, TableState parent)
    {
        if (!table.Parents.Remove(parent))
        {
            return;
        }

        parent.Children.Remove(table);
        table.IsPartition = false;
        foreach (var column in table.Columns)
        {
            if (column.InheritedCount > 0 && parent.FindColumn(column.Name) is not null)
            {
                column.InheritedCount--;
                column.IsLocal |= column.InheritedCount == 0;
            }
        }
    }

    private static bool Join(DatabaseState state, TableState table, TableState parent, ObjectName name)
    {
        if (parent.Children.Contains(table) || Inheritance.IsAncestor(state, table, parent))
        {
            state.Report(SchemaProblemKind.AlreadyExists, name.Range, $"{table.Key} and {parent.Key} already inherit, or would in a circle");
            return false;
        }

        table.Parents.Add(parent);
        parent.Children.Add(table);
        foreach (var column in parent.Columns)
        {
            if (table.FindColumn(column.Name) is { } inherited)
            {
                inherited.InheritedCount++;
            }
        }

        return true;
    }

    private static void Attach(DatabaseState state, TableState root, TableState partition, ObjectName name)
    {
        if (partition.Parents.Count > 0 || !Join(state, partition, root, name))
        {
            return;
        }

        partition.IsPartition = true;
        foreach (var column in partition.Columns)
        {
            column.IsLocal = false;
            column.Identity = root.FindColumn(column.Name)?.Identity ?? column.Identity;
        }

        Partitioning.AddIndexes(state, partition, root);
    }

    private static void Detach(TableState partition, TableState root)
    {
        foreach (var column in partition.Columns)
        {
            column.Identity = ColumnIdentity.None;
        }

        foreach (var index in partition.Indexes)
        {
            index.Parent?.Parts.Remove(index);
            index.Parent = null;
        }

        Part(partition, root);
    }

    private static void SetType(DatabaseState state, TableState table, ObjectName? name)
    {
        table.OfType?.TypedTables.Remove(table);
        table.OfType = name is not null && state.Types.FindDeclared(name) is { Kind: TypeKind.Composite } type and not RowTypeState ? type : null;
        table.OfType?.TypedTables.Add(table);
    }
}
