namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>A table of a publication.</summary>
/// <param name="Name">The table.</param>
/// <param name="IsOnly">Whether tables that inherit from it are left out.</param>
/// <param name="Columns">Null for all.</param>
/// <param name="Filter">The condition behind WHERE, as it is written.</param>
internal sealed record PublicationTable(ObjectName Name, bool IsOnly, IReadOnlyList<string>? Columns, string? Filter);
