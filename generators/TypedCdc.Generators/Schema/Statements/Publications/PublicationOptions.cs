using TypedCdc.Generators.Schema.Model;

namespace TypedCdc.Generators.Schema.Statements.Publications;

/// <summary>The options in WITH (…); null where one is not given.</summary>
internal sealed record PublicationOptions
{
    public PublishedOperations? Operations { get; init; }

    public bool? ViaRoot { get; init; }

    public bool? HasGeneratedColumns { get; init; }
}
