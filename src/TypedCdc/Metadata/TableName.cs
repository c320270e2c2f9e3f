using System.ComponentModel;

namespace TypedCdc.Metadata;

/// <summary>A table's name as it stands in the catalogue.</summary>
/// <param name="Schema">Schema.</param>
/// <param name="Name">Table.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TableName(string Schema, string Name)
{
    /// <summary>The name as messages show it: <c>schema.table</c>.</summary>
    public override string ToString() => $"{Schema}.{Name}";
}
