using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Model;

namespace TypedCdc.Generators.Parsing;

/// <summary>A handler interface that a class implements.</summary>
/// <param name="Interface">The interface, closed over the change.</param>
/// <param name="Change">The change.</param>
/// <param name="Table">The table of the change's record.</param>
/// <param name="Model">What is generated for it.</param>
internal sealed record Route(INamedTypeSymbol Interface, Change Change, string Table, RouteModel Model)
{
    /// <summary>The interface as messages show it.</summary>
    public string Name { get; } = Interface.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
