using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Checks.Types;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>A column's type must be readable as the member's: TCDC1204.</summary>
internal sealed class TypeCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        if (column.Fits)
        {
            return;
        }

        // Another type alone does not help where an attribute says how the member is made.
        var best = IsMade(column) ? null : TypeNames.Best(column.Values, column.Shape);
        problems.AddMendable(
            TypeRules.Misfit,
            Places.OfType(column.Member),
            best is null ? null : WrittenType.With(column, best, column.Definition?.IsNullable ?? column.Model.Value.IsNullable),
            column.Member.Name,
            WrittenType.Shown(column),
            ColumnNames.Of(column),
            column.Type,
            type.PlaceOf(column),
            Mend(column));
    }

    private static string Mend(CheckedColumn column)
    {
        if (Innermost(column.Shape) is { Kind: ShapeKind.Composite, Composite: { } composite } shape && IsComposite(column.Values))
        {
            return $"{shape.Name} is mapped to the composite {composite.Schema}.{composite.Name}";
        }

        var names = TypeNames.Of(column.Values);
        var mend = names.Count == 0
            ? "declare it as PgRaw, or leave it out with [CdcIgnore]"
            : $"declare it as {string.Join(" or ", names)}";
        return IsMade(column) ? $"what {column.Shape.Name} is made of does not read it; {mend}" : mend;
    }

    private static bool IsMade(CheckedColumn column) => Innermost(column.Shape).Kind is ShapeKind.Converted or ShapeKind.Json;

    private static bool IsComposite(WireType type) => type.Kind == WireKind.Composite || (type.Element is { } element && IsComposite(element));

    /// <summary>What collections and ranges are of.</summary>
    private static ShapeModel Innermost(ShapeModel shape) =>
        shape is { Kind: ShapeKind.List or ShapeKind.Array or ShapeKind.Range, Part: { } part } ? Innermost(part) : shape;
}
