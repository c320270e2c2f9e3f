using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A mapped type with what the schema has of it.</summary>
/// <param name="Type">The mapped type.</param>
/// <param name="Model">How it is read.</param>
/// <param name="Schema">The database that it belongs to.</param>
/// <param name="Columns">The members whose columns are there, in order. Those of the others are reported by then.</param>
internal abstract record CheckedType(
    INamedTypeSymbol Type,
    RecordModel Model,
    LoadedSchema Schema,
    IReadOnlyList<CheckedColumn> Columns)
{
    /// <summary>The table or composite as messages show it.</summary>
    public abstract string Relation { get; }

    /// <summary>Where it is declared.</summary>
    public abstract SqlLocation Location { get; }

    /// <summary>A place in the SQL as messages show it.</summary>
    public string Show(SqlLocation location) => Schema.Places.Show(location);

    /// <summary>Where a column is declared; of an attribute, where its composite is.</summary>
    public string PlaceOf(CheckedColumn column) => Show(column.Definition?.Location ?? Location);
}
