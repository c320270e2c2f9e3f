using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>The type of a table's rows, which has the table's name.</summary>
internal sealed class RowTypeState(TableState table) : TypeState(table.Key, TypeKind.Composite)
{
    public override ObjectKey Key
    {
        get => table.Key;
        set { }
    }
}
