using TypedCdc.Generators.Schema.Sql;

namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>ALTER PUBLICATION: of its objects, of its options, or of its name, one of which is there.</summary>
internal sealed record AlterPublication(string Name, TextRange Range) : Statement
{
    public PublicationChange Change { get; init; }

    public PublicationObjects Objects { get; init; } = PublicationObjects.None;

    public PublicationOptions Options { get; init; } = new();

    public string? NewName { get; init; }
}
