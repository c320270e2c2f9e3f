using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.Generators.Rules;

namespace TypedCdc.Generators.Parsing;

/// <summary>
/// Chooses the constructor that rows are read into: the primary one of a positional record, or else one without
/// parameters, or else the only one whose parameters all match properties.
/// </summary>
internal sealed class ConstructorParser(INamedTypeSymbol type, List<IPropertySymbol> properties, Problems problems)
{
    /// <summary>The constructor, or null where none fits or several do.</summary>
    public IMethodSymbol? Choose()
    {
        var candidates = Candidates();
        if (type.IsRecord && candidates.Find(IsPrimary) is { } primary)
        {
            return primary;
        }

        var matching = candidates.FindAll(Matches);
        if (candidates.Find(candidate => candidate.Parameters.IsEmpty) is { } parameterless
            && (matching.Count == 0 || IsMeant(parameterless)))
        {
            return parameterless;
        }

        if (matching.Count == 1)
        {
            return matching[0];
        }

        problems.Add(RecordRules.NoConstructor, type, type.Name, matching.Count == 0
            ? "it has neither a constructor without parameters nor one whose parameters all match properties by name and type"
            : "several constructors match its properties; make it a positional record, or keep one of them");
        return null;
    }

    /// <summary>The property that a parameter of the constructor stands for.</summary>
    public IPropertySymbol? PropertyOf(IParameterSymbol parameter) =>
        properties.Find(property => property.Name == parameter.Name)
        ?? properties.Find(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Generated code is nested in the type and may call them all, but public ones come first.</summary>
    private List<IMethodSymbol> Candidates()
    {
        var all = type.InstanceConstructors.Where(candidate => !IsCopy(candidate)).ToList();
        var open = all.FindAll(candidate => candidate.DeclaredAccessibility != Accessibility.Private);
        return open.Count > 0 ? open : all;
    }

    private bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is RecordDeclarationSyntax { ParameterList: not null });

    /// <summary>A struct always has a constructor without parameters, whether it is of use or not.</summary>
    private bool IsMeant(IMethodSymbol parameterless) =>
        !(type.IsValueType && parameterless.IsImplicitlyDeclared)
        && properties.Exists(property => PropertyList.IsMapped(property) && PropertyList.IsSettable(property, type));

    private bool Matches(IMethodSymbol constructor) =>
        !constructor.Parameters.IsEmpty
        && constructor.Parameters.All(parameter =>
            parameter.RefKind is RefKind.None or RefKind.In
            && PropertyOf(parameter) is { } property
            && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
