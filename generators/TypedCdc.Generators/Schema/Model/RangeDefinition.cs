namespace TypedCdc.Generators.Schema.Model;

/// <summary>A range type.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The name.</param>
/// <param name="Subtype">What it has bounds of.</param>
/// <param name="Multirange">The type of sets of such ranges.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record RangeDefinition(string Schema, string Name, ColumnType Subtype, RelationName Multirange, SqlLocation Location);
