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
        if (column.IsLocal && (column.Default == ColumnFactory.SerialDefault || column.Identity != ColumnIdentity.None))
        {
            var sequence = new SequenceState(state.Relations.Choose(table.Key.Schema, table.Key.Name, column.Name, "seq"));
            state.Relations.TryAdd(sequence);
            table.Sequences.Add(sequence);
        }
    }
}
