using System.Collections.Immutable;

namespace TypedCdc.Generators.Parsing;

/// <summary>What was made of a marked type.</summary>
/// <param name="Model">What to generate; null where nothing that compiles can be.</param>
/// <param name="Problems">What is wrong. There may be problems beside a model.</param>
internal sealed record Parsed<TModel>(TModel? Model, ImmutableArray<Problem> Problems)
    where TModel : class;
