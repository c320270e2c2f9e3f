using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A type marked with <c>[CdcComposite]</c> whose composite the schema has.</summary>
/// <param name="Type">The mapped type.</param>
/// <param name="Model">How it is read.</param>
/// <param name="Schema">The database that it belongs to.</param>
/// <param name="Composite">The composite, or the row type of a table.</param>
/// <param name="Columns">The members whose attributes are there.</param>
internal sealed record CheckedComposite(
    INamedTypeSymbol Type,
    RecordModel Model,
    LoadedSchema Schema,
    CompositeDefinition Composite,
    IReadOnlyList<CheckedColumn> Columns)
    : CheckedType(Type, Model, Schema, Columns)
{
    public override string Relation => $"composite {Composite.Schema}.{Composite.Name}";

    public override SqlLocation Location => Composite.Location;
}
