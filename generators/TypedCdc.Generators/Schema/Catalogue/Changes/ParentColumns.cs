using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements;
using TypedCdc.Generators.Schema.Statements.Tables;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The columns that a new table has of the tables or the type it is made from.</summary>
internal static class ParentColumns
{
    /// <summary>Whether all it is made from is there; what is not is reported.</summary>
    public static bool Add(DatabaseState state, TableState table, CreateTable statement)
    {
        if (statement.OfType is { } type)
        {
            return AddType(state, table, type);
        }

        var parents = statement.PartitionOf is { } root ? [root] : statement.Parents;
        var found = parents.Select(state.RequireTable).ToList();
        if (found.Contains(null))
        {
            return false;
        }

        table.IsPartition = statement.PartitionOf is not null;
        found.ForEach(parent => AddParent(state, table, parent!));
        return true;
    }

    /// <summary>Columns of the same name become one, which is not null if one of them is so.</summary>
    private static void AddParent(DatabaseState state, TableState table, TableState parent)
    {
        table.Parents.Add(parent);
        parent.Children.Add(table);
        table.AreColumnsKnown &= parent.AreColumnsKnown;
        foreach (var column in parent.Columns)
        {
            if (table.FindColumn(column.Name) is { } merged)
            {
                merged.InheritedCount++;
                merged.NotNull ??= column.Copy(isInherited: true).NotNull;
                merged.Default ??= column.Default;
            }
            else
            {
                Inherit(state, table, column);
            }
        }
    }

    /// <summary>Identity columns are those of the partitions, too, but not of tables that inherit.</summary>
    public static void Inherit(DatabaseState state, TableState table, ColumnState column)
    {
        if (!state.Budget.TakeCopy() || !state.Budget.TakeSteps(column.GeneratedFrom?.Count ?? 0))
        {
            table.AreColumnsKnown = false;
            return;
        }

        var copy = column.Copy(isInherited: true);
        copy.Identity = table.IsPartition ? copy.Identity : ColumnIdentity.None;
        table.Columns.Add(copy);
    }

    private static bool AddType(DatabaseState state, TableState table, ObjectName name)
    {
        var type = state.Types.FindDeclared(name);
        if (type is not { Kind: TypeKind.Composite } or RowTypeState)
        {
            state.ReportMissing("type", name);
            return false;
        }

        table.OfType = type;
        type.TypedTables.Add(table);
        foreach (var field in type.Fields)
        {
            table.Columns.Add(new ColumnState(field.Name, field.Type, state.Locate(name.Range)));
        }

        return true;
    }
}
