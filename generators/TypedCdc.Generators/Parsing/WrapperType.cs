using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Naming;

namespace TypedCdc.Generators.Parsing;

/// <summary>Types marked with <c>[CdcValue]</c>, which wrap one value.</summary>
internal static class WrapperType
{
    /// <summary>The parameter that takes the value, or null where the type is not marked or has none.</summary>
    public static IParameterSymbol? ParameterOf(INamedTypeSymbol type, INamedTypeSymbol within) =>
        type.Has(MetadataName.CdcValue) && Fault(type) is null && Constructors(type).Single() is var constructor && within.CanCall(constructor)
            ? constructor.Parameters[0]
            : null;

    /// <summary>What is wrong with a marked type, as the end of a sentence; null for a good one.</summary>
    public static string? Fault(INamedTypeSymbol type) =>
        type.IsStatic ? "it is static"
        : type.IsAbstract ? "it is abstract"
        : type.Has(MetadataName.CdcConverter) ? "it is marked with [CdcConverter], too"
        : Constructors(type).Count() switch
        {
            0 => "it has no constructor with one parameter that code elsewhere can call",
            1 => null,
            _ => "it has several constructors with one parameter",
        };

    private static IEnumerable<IMethodSymbol> Constructors(INamedTypeSymbol type) => type.InstanceConstructors.Where(constructor =>
        constructor.Parameters.Length == 1
        && constructor.Parameters[0].RefKind is RefKind.None or RefKind.In
        && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && !SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type));
}
