using TypedCdc.Generators.Schema.Statements.Tables.Actions;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Constraints by name. One that is not known is a check or a foreign key, of no interest.</summary>
internal static class ConstraintChanges
{
    public static void Apply(DatabaseState state, TableState table, TableAction action)
    {
        switch (action)
        {
            case DropConstraint drop:
                Drop(state, table, drop.Constraint);
                break;
            case RenameConstraint rename:
                Rename(state, table, rename);
                break;
            case ValidateConstraint validate when NotNullNames.Find(table, validate.Constraint) is { NotNull: { } notNull } column:
                column.NotNull = notNull with { IsValid = true };
                break;
        }
    }

    /// <summary>Columns stay NOT NULL without the primary key.</summary>
    private static void Drop(DatabaseState state, TableState table, string constraint)
    {
        if (FindIndex(table, constraint) is { } index)
        {
            IndexRemoval.Remove(state, index);
        }
        else if (NotNullNames.Find(table, constraint) is { } column)
        {
            ColumnChanges.Permit(state, table, column, isOnly: false);
        }
    }

    private static void Rename(DatabaseState state, TableState table, RenameConstraint rename)
    {
        if (FindIndex(table, rename.Constraint) is { } index)
        {
            state.Relations.TryRename(index, index.Key with { Name = rename.NewName });
        }
        else if (NotNullNames.Find(table, rename.Constraint) is { NotNull: { } notNull } column)
        {
            column.NotNull = notNull with { Constraint = rename.NewName };
        }
    }

    private static IndexState? FindIndex(TableState table, string constraint) =>
        table.Indexes.Find(index => index.IsConstraint && index.Key.Name == constraint);
}
