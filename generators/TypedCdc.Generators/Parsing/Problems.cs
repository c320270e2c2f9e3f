using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>Collects what is wrong with one marked type.</summary>
internal sealed class Problems(INamedTypeSymbol type)
{
    private readonly ImmutableArray<Problem>.Builder _items = ImmutableArray.CreateBuilder<Problem>();

    public void Add(DiagnosticDescriptor rule, ISymbol at, params object[] arguments) =>
        _items.Add(new Problem(rule, SourceOf(at) ?? SourceOf(type) ?? Location.None, arguments));

    public void Add(DiagnosticDescriptor rule, AttributeData at, params object[] arguments) =>
        _items.Add(new Problem(
            rule,
            at.ApplicationSyntaxReference is { } syntax
                ? Location.Create(syntax.SyntaxTree, syntax.Span)
                : SourceOf(type) ?? Location.None,
            arguments));

    public void Add(DiagnosticDescriptor rule, Location at, params object[] arguments) => _items.Add(new Problem(rule, at, arguments));

    /// <inheritdoc cref="Problem.Mendable"/>
    public void AddMendable(DiagnosticDescriptor rule, Location at, string? replacement, params object[] arguments) =>
        _items.Add(Problem.Mendable(rule, at, replacement, arguments));

    public void Add(Problem problem) => _items.Add(problem);

    public ImmutableArray<Problem> ToImmutable() => _items.ToImmutable();

    /// <summary>Null for a symbol of another assembly, at which nothing can be reported.</summary>
    private static Location? SourceOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);
}
