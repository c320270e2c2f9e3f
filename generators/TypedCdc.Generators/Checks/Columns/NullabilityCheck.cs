using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Mapped;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Checks.Columns;

/// <summary>
/// A member should take NULL if its column does, and not otherwise: TCDC1206, TCDC1207. Attributes of composites may all be
/// NULL, and say nothing by it.
/// </summary>
internal sealed class NullabilityCheck : IColumnCheck
{
    public void Check(CheckedColumn column, CheckedType type, Problems problems)
    {
        // What replaces a type that does not fit takes NULL or not as the column does.
        if (column.Definition is not { } definition || !column.Fits)
        {
            return;
        }

        if (definition.IsNullable && !column.TakesNull)
        {
            Report(TypeRules.NullIntoNotNull, column, type, isNullable: true, problems);
        }
        else if (!definition.IsNullable && IsAnnotated(column))
        {
            Report(TypeRules.NeverNull, column, type, isNullable: false, problems);
        }
    }

    private static void Report(DiagnosticDescriptor rule, CheckedColumn column, CheckedType type, bool isNullable, Problems problems)
    {
        var replacement = WrittenType.With(column, WrittenType.Bare(column), isNullable);
        problems.AddMendable(
            rule,
            Places.OfType(column.Member),
            replacement,
            column.Member.Name,
            ColumnNames.Of(column),
            type.PlaceOf(column),
            replacement);
    }

    /// <summary>Whether it says itself that it takes NULL: where nullable annotations are off, every reference may.</summary>
    private static bool IsAnnotated(CheckedColumn column)
    {
        var type = column.Model.Value.IsToast ? ((INamedTypeSymbol)column.Member.Type).TypeArguments[0] : column.Member.Type;
        return type.NullableAnnotation == NullableAnnotation.Annotated;
    }
}
