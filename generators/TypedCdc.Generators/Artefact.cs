using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators;

/// <summary>How a type with a certain attribute becomes a file. Generator and analyzer both run it; tests put in their own.</summary>
/// <param name="Attribute">The attribute that marks the types.</param>
/// <param name="Parse">Makes the model.</param>
/// <param name="Emit">Makes the file of the model.</param>
internal sealed record Artefact<TModel>(
    string Attribute,
    Func<INamedTypeSymbol, CancellationToken, Parsed<TModel>> Parse,
    Func<TModel, SourceFile> Emit)
    where TModel : class, IEquatable<TModel>;
