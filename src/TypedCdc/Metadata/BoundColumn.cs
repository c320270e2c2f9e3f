using System.ComponentModel;
using TypedCdc.Values;

namespace TypedCdc.Metadata;

/// <summary>A column of a mapped type, found in one version of the table; or an attribute, found in one layout of the composite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundColumn
{
    internal BoundColumn(TableName? table, ColumnMapping mapping, int index, PgType type)
    {
        Table = table;
        Mapping = mapping;
        Index = index;
        Type = type;
        ReadAs = type.ReadAs;
    }

    /// <summary>The table; null for an attribute of a composite.</summary>
    internal TableName? Table { get; }

    internal ColumnMapping Mapping { get; }

    /// <summary>Index of the cell in the tuples of this version of the table, or of the attribute among the fields.</summary>
    internal int Index { get; }

    internal PgType Type { get; }

    /// <summary>OID of the built-in type whose format the value has: that of a domain's base type, text for an enum.</summary>
    internal uint ReadAs { get; }
}
