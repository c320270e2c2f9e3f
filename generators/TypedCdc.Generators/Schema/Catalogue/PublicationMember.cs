namespace TypedCdc.Generators.Schema.Catalogue;

/// <summary>What a publication publishes of a table.</summary>
/// <param name="Columns">Null for all.</param>
/// <param name="Filter">The condition, as it is written.</param>
internal sealed record PublicationMember(OrderedSet<ColumnState>? Columns, string? Filter);
