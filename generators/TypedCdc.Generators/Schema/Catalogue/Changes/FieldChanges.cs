using TypedCdc.Generators.Schema.Model;
using TypedCdc.Generators.Schema.Sql;
using TypedCdc.Generators.Schema.Statements.Types;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>Changes of the attributes of a composite type, which tables made of it follow.</summary>
internal static class FieldChanges
{
    public static void Apply(DatabaseState state, TypeState type, TypeAction action, TextRange range)
    {
        switch (action)
        {
            case AddField add:
                Add(state, type, add.Field);
                break;
            case DropField { IfExists: true } drop when !type.Fields.Exists(field => field.Name == drop.Name):
                break;
            case DropField drop when Find(state, type, drop.Name, range) is { } field:
                type.Fields.Remove(field);
                ForEachColumn(state, type, drop.Name, (table, column) =>
                {
                    ColumnRemoval.Remove(state, table, column);
                    FormerColumns.Add(state, table, drop.Name, newName: null, range);
                });
                break;
            case AlterField alter when Find(state, type, alter.Name, range) is { } field:
                field.Type = Use(state, type, alter.Type);
                ForEachColumn(state, type, alter.Name, (table, column) => table.Columns.SetType(column, field.Type));
                break;
            case RenameField rename when Find(state, type, rename.Name, range) is { } field:
                field.Name = rename.NewName;
                ForEachColumn(state, type, rename.Name, (table, column) =>
                {
                    table.Columns.Rename(column, rename.NewName);
                    FormerColumns.Add(state, table, rename.Name, rename.NewName, range);
                });
                break;
        }
    }

    private static void Add(DatabaseState state, TypeState type, CompositeField added)
    {
        var use = Use(state, type, added.Type);
        type.Fields.Add(new FieldState(added.Name, use));
        foreach (var table in Tables(state, type).Where(_ => state.Budget.TakeCopy()))
        {
            table.Columns.Add(new ColumnState(added.Name, use, state.Locate(added.Range)));
        }
    }

    private static TypeUse Use(DatabaseState state, TypeState type, TypeName name)
    {
        var use = state.Types.Resolve(name);
        use.Type.UsingTypes.Add(type);
        return use;
    }

    /// <summary>The tables made of the type, and those that inherit from them.</summary>
    private static List<TableState> Tables(DatabaseState state, TypeState type) => state.Budget.TakeSteps(type.TypedTables.Count)
        ? [.. type.TypedTables.SelectMany(table => Inheritance.Heirs(state, table).Prepend(table))]
        : [];

    private static FieldState? Find(DatabaseState state, TypeState type, string name, TextRange range)
    {
        var field = type.Fields.Find(field => field.Name == name);
        if (field is null)
        {
            state.Report(SchemaProblemKind.NotFound, range, $"the type {type.Key} has no attribute {name} here");
        }

        return field;
    }

    private static void ForEachColumn(DatabaseState state, TypeState type, string name, Action<TableState, ColumnState> change)
    {
        foreach (var table in Tables(state, type))
        {
            if (table.FindColumn(name) is { } column)
            {
                change(table, column);
            }
        }
    }
}
