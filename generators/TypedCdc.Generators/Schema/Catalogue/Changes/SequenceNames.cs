using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue.Changes;

/// <summary>The sequences of serial and identity columns, whose names nothing else can have.</summary>
internal static class SequenceNames
{
    public static void Add(DatabaseState state, TableState table)
    {
        foreach (var column in table.Columns)
        {
            Add(state, table, column);
        }
    }

    public static void Add(DatabaseState state, TableState table, ColumnState column)
    {
        if (column is { IsLocal: true, Sequence: null } && (column.Default == ColumnFactory.SerialDefault || column.Identity != ColumnIdentity.None))
        {
            column.Sequence = new SequenceState(state.Relations.Choose(table.Key.Schema, table.Key.Name, column.Name, "seq"));
            state.Relations.TryAdd(column.Sequence);
        }
    }

    public static void Remove(DatabaseState state, ColumnState column)
    {
        if (column.Sequence is { } sequence)
        {
            state.Relations.Remove(sequence);
            column.Sequence = null;
        }
    }
}
