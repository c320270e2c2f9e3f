using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Statements.Tables;
using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Changes of columns, and of those of the tables that inherit them.</summary>
internal static class ColumnChanges
{
    public static void Apply(DatabaseState state, TableState table, TableAction action, bool isOnly)
    {
        switch (action)
        {
            case AddColumn add:
                ColumnAddition.Apply(state, table, add, isOnly);
                break;
            case DropColumn drop:
                Drop(state, table, drop, isOnly);
                break;
            case RenameColumn rename:
                Rename(state, table, rename, isOnly);
                break;
            case ColumnAction change when state.RequireColumn(table, change.Column, change.Range) is { } column:
                Change(state, table, column, change, isOnly);
                break;
        }
    }

    /// <summary>Takes NOT NULL away, also from tables that have it by inheritance from this one alone.</summary>
    public static void Permit(DatabaseState state, TableState table, ColumnState column, bool isOnly)
    {
        column.NotNull = null;
        var open = new Queue<TableState>(isOnly ? [] : Inheritance.Children(state, table));
        while (open.Count > 0)
        {
            var heir = open.Dequeue();
            if (heir.FindColumn(column.Name) is { NotNull.IsLocal: false } inherited
                && !heir.Parents.Exists(parent => parent.FindColumn(column.Name)?.NotNull is not null))
            {
                inherited.NotNull = null;
                foreach (var next in Inheritance.Children(state, heir))
                {
                    open.Enqueue(next);
                }
            }
        }
    }

    private static void Change(DatabaseState state, TableState table, ColumnState column, ColumnAction action, bool isOnly)
    {
        if (action is DropNotNull)
        {
            Permit(state, table, column, isOnly);
            return;
        }

        Change(state, table, column, action);
        foreach (var heir in StaysHere(table, action) ? [] : Heirs(state, table, isOnly))
        {
            if (heir.FindColumn(column.Name) is { } inherited)
            {
                var wasLocal = inherited.NotNull?.IsLocal == true;
                Change(state, heir, inherited, action);
                inherited.NotNull = inherited.NotNull is { } now ? now with { IsLocal = wasLocal } : null;
            }
        }
    }

    /// <summary>Whether tables that inherit are not concerned.</summary>
    private static bool StaysHere(TableState table, ColumnAction action) => action switch
    {
        SetIdentity => table.Kind != TableKind.Partitioned,
        SetNotNull set => !set.NotNull.IsInherited,
        _ => false,
    };

    private static void Change(DatabaseState state, TableState table, ColumnState column, ColumnAction action)
    {
        switch (action)
        {
            case SetColumnType change:
                table.Columns.SetType(column, state.Types.Resolve(change.Type));
                break;
            case SetStorage set:
                column.Storage = set.Storage;
                break;
            case SetNotNull set:
                Forbid(column, set.NotNull);
                break;
            case SetDefault change:
                column.Default = change.Default is { } value ? DefaultValue.Of(value, column.Type) : null;
                break;
            case SetExpression change:
                column.Generation = change.Expression is null ? ColumnGeneration.None : column.Generation;
                ColumnFactory.SetExpression(column, change.Expression);
                break;
            case SetIdentity change:
                ChangeIdentity(state, table, column, change.Identity);

                break;
        }
    }

    private static void ChangeIdentity(DatabaseState state, TableState table, ColumnState column, ColumnIdentity identity)
    {
        column.Identity = identity;
        if (identity == ColumnIdentity.None)
        {
            SequenceNames.Remove(state, column);
        }
        else
        {
            column.NotNull ??= new NotNullState(Constraint: null);
            SequenceNames.Add(state, table, column);
        }
    }

    private static void Forbid(ColumnState column, NotNullDeclaration notNull) =>
        column.NotNull = column.NotNull is { } present
            ? present with { IsValid = present.IsValid || notNull.IsValid, IsLocal = true, IsInherited = present.IsInherited || notNull.IsInherited }
            : ColumnFactory.NotNull(notNull);

    private static void Drop(DatabaseState state, TableState table, DropColumn drop, bool isOnly)
    {
        var column = drop.IfExists ? table.FindColumn(drop.Column) : state.RequireColumn(table, drop.Column, drop.Range);
        if (column is null)
        {
            return;
        }

        var open = new Queue<(TableState Table, ColumnState Column)>([(table, column)]);
        while (open.Count > 0)
        {
            var (owner, dropped) = open.Dequeue();
            ColumnRemoval.Remove(state, owner, dropped);
            FormerColumns.Add(state, owner, dropped.Name, newName: null, drop.Range);
            foreach (var child in Inheritance.Children(state, owner))
            {
                if (child.FindColumn(dropped.Name) is { InheritedCount: > 0 } inherited && IsDroppedWith(inherited, isOnly))
                {
                    open.Enqueue((child, inherited));
                }
            }
        }
    }

    /// <summary>An inherited column goes with the last it is inherited from, unless its table declares it, too.</summary>
    private static bool IsDroppedWith(ColumnState inherited, bool isOnly)
    {
        inherited.InheritedCount--;
        inherited.IsLocal |= isOnly;
        return inherited is { InheritedCount: 0, IsLocal: false };
    }

    private static void Rename(DatabaseState state, TableState table, RenameColumn rename, bool isOnly)
    {
        if (state.RequireColumn(table, rename.Column, rename.Range) is null)
        {
            return;
        }

        foreach (var owner in Heirs(state, table, isOnly).Prepend(table))
        {
            if (owner.FindColumn(rename.Column) is { } column)
            {
                NotNullNames.Keep(owner);
                owner.Columns.Rename(column, rename.NewName);
                foreach (var generated in owner.Columns.Where(other => other.GeneratedFrom?.Remove(rename.Column) == true))
                {
                    generated.GeneratedFrom!.Add(rename.NewName);
                }

                FormerColumns.Add(state, owner, rename.Column, rename.NewName, rename.Range);
            }
        }
    }

    private static IEnumerable<TableState> Heirs(DatabaseState state, TableState table, bool isOnly) => isOnly ? [] : Inheritance.Heirs(state, table);
}
