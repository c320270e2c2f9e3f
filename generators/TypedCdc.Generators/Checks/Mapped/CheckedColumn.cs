using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A member whose column or attribute the schema has.</summary>
/// <param name="Member">The member.</param>
/// <param name="Model">How it is read.</param>
/// <param name="Type">The type that the schema gives the column.</param>
/// <param name="Values">What its values look like.</param>
/// <param name="Definition">The column; null for an attribute of a composite.</param>
internal sealed record CheckedColumn(Member Member, ColumnModel Model, ColumnType Type, WireType Values, ColumnDefinition? Definition)
{
    /// <summary>What the member reads.</summary>
    public ShapeModel Shape => Model.Value.Reader.Shape;

    /// <summary>Whether the member can be read from the column at all.</summary>
    public bool Fits => Fit.CanRead(Shape, Values);

    /// <summary>Whether the member takes NULL, by itself or by what it is made of.</summary>
    public bool TakesNull => Model.Value.IsNullable || Model.Value.Reader.TakesNull;
}
