namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>What a publication publishes.</summary>
/// <param name="AreAllTables">Whether it is FOR ALL TABLES.</param>
/// <param name="Except">What that leaves out.</param>
/// <param name="Tables">Single tables.</param>
/// <param name="Schemas">Schemas with all their tables; null is the first of the search path.</param>
internal sealed record PublicationObjects(
    bool AreAllTables,
    IReadOnlyList<PublicationTable> Except,
    IReadOnlyList<PublicationTable> Tables,
    IReadOnlyList<string?> Schemas)
{
    public static PublicationObjects None { get; } = new(AreAllTables: false, [], [], []);
}
