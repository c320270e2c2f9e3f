using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>A property, a constructor parameter, or both together, that a column is read into.</summary>
internal sealed record Member(IParameterSymbol? Parameter, IPropertySymbol? Property)
{
    /// <summary>Where the user wrote it, and what is assigned to.</summary>
    public ISymbol Symbol => (ISymbol?)Parameter ?? Property!;

    public ITypeSymbol Type => Parameter?.Type ?? Property!.Type;

    /// <summary>Name as messages show it: that of the property, where there is one.</summary>
    public string Name => Property?.Name ?? Parameter!.Name;

    public AttributeData? Find(string attribute) => Parameter?.Find(attribute) ?? Property?.Find(attribute);
}
