using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>The columns of a mapped type, found by name in one version of the table.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ColumnBinder
{
    private readonly Dictionary<string, BoundColumn> _columns;

    internal ColumnBinder(IEnumerable<BoundColumn> columns) =>
        _columns = columns.ToDictionary(column => column.Mapping.Column, StringComparer.Ordinal);

    /// <summary>The column of this name.</summary>
    public BoundColumn this[string column] => _columns[column];
}
