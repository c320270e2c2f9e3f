using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Schema.Model;

/// <summary>A table that a publication names.</summary>
/// <param name="Table">The table.</param>
/// <param name="HasColumnList">Whether it publishes some columns only.</param>
/// <param name="Columns">Those columns.</param>
/// <param name="Filter">The condition behind WHERE, as it is written.</param>
internal sealed record PublishedTable(RelationName Table, bool HasColumnList, EquatableArray<string> Columns, string? Filter);
