using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Rules;

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

    /// <summary>Adds one that a code fix can mend.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where.</param>
    /// <param name="replacement">What belongs there instead; null where that is not clear.</param>
    /// <param name="arguments">What the message names.</param>
    public void AddMendable(DiagnosticDescriptor rule, Location at, string? replacement, params object[] arguments)
    {
        var problem = new Problem(rule, at, arguments);
        _items.Add(replacement is null
            ? problem
            : problem with { Properties = problem.Properties.Add(FixProperties.Replacement, replacement) });
    }

    public void Add(Problem problem) => _items.Add(problem);

    public ImmutableArray<Problem> ToImmutable() => _items.ToImmutable();

    /// <summary>Null for a symbol of another assembly, at which nothing can be reported.</summary>
    private static Location? SourceOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);
}
