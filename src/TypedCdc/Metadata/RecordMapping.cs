using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>The table and the columns that a mapped type names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordMapping
{
    /// <summary>Creates a mapping.</summary>
    /// <param name="schema">Schema of the table, as it stands in the catalogue.</param>
    /// <param name="table">Name of the table, as it stands in the catalogue.</param>
    /// <param name="recordType">The mapped type.</param>
    /// <param name="columns">The columns, each named once.</param>
    public RecordMapping(string schema, string table, Type recordType, params ColumnMapping[] columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(schema);
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(recordType);
        ArgumentNullException.ThrowIfNull(columns);
        Table = new TableName(schema, table);
        RecordType = recordType;
        Columns = columns;
    }

    /// <summary>The table.</summary>
    public TableName Table { get; }

    /// <summary>The mapped type; used in messages only.</summary>
    public Type RecordType { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnMapping> Columns { get; }
}
