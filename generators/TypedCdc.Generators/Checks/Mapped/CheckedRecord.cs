using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Naming;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Checks.Mapped;

/// <summary>A type marked with <c>[CdcTable]</c> whose table the schema has.</summary>
/// <param name="Type">The mapped type.</param>
/// <param name="Mark">The attribute.</param>
/// <param name="Model">How it is read.</param>
/// <param name="Schema">The database that it belongs to.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The members whose columns are there.</param>
internal sealed record CheckedRecord(
    INamedTypeSymbol Type,
    AttributeData Mark,
    RecordModel Model,
    LoadedSchema Schema,
    TableDefinition Table,
    IReadOnlyList<CheckedColumn> Columns)
    : CheckedType(Type, Model, Schema, Columns)
{
    public override string Relation => $"table {Table.Name}";

    public override SqlLocation Location => Table.Location;

    /// <summary>The attribute that names the table; null where its name follows from the type's.</summary>
    public AttributeData? Naming => TableParser.NamingOf(Type, Mark, MetadataName.Table);

    /// <summary>Where the table is named.</summary>
    public Location Place => Places.OfName(Type, Mark, Naming);
}
