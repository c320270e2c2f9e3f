using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>What code inside a marked type can name.</summary>
internal static class Access
{
    public static bool CanName(this INamedTypeSymbol within, ITypeSymbol type) =>
        CompilationOf(within)?.IsSymbolAccessibleWithin(type, within) ?? true;

    public static bool CanCall(this INamedTypeSymbol within, IMethodSymbol method) =>
        CompilationOf(within)?.IsSymbolAccessibleWithin(method, within, throughType: within) ?? true;

    /// <summary>Null for a type of another assembly, whose code has been compiled already: there, it could.</summary>
    private static Compilation? CompilationOf(INamedTypeSymbol type) => (type.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;
}
