using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>What code inside a marked type can name.</summary>
internal static class Access
{
    public static bool CanName(this INamedTypeSymbol within, ITypeSymbol type) =>
        CompilationOf(within).IsSymbolAccessibleWithin(type, within);

    public static bool CanCall(this INamedTypeSymbol within, IMethodSymbol method) =>
        CompilationOf(within).IsSymbolAccessibleWithin(method, within, throughType: within);

    private static Compilation CompilationOf(INamedTypeSymbol type) =>
        ((ISourceAssemblySymbol)type.ContainingAssembly).Compilation;
}
