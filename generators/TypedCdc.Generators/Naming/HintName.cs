using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Naming;

/// <summary>The name of a generated file: that of its type. The compiler tells such names apart without regard to case.</summary>
internal static class HintName
{
    public static string Of(INamedTypeSymbol type, string suffix)
    {
        var name = QualifiedName(type);
        var mark = HasTwinInOtherCase(type)
            ? "-" + StableHash(name).ToString("x8", CultureInfo.InvariantCulture)
            : "";
        return $"{name}{suffix}{mark}.g.cs";
    }

    private static string QualifiedName(ISymbol symbol) =>
        Container(symbol) is { } container ? $"{QualifiedName(container)}.{symbol.Name}" : symbol.Name;

    private static INamespaceOrTypeSymbol? Container(ISymbol symbol) =>
        symbol.ContainingType is { } type ? type
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space
        : null;

    private static bool HasTwinInOtherCase(ISymbol symbol)
    {
        var container = symbol.ContainingType ?? (INamespaceOrTypeSymbol?)symbol.ContainingNamespace;
        return container is not null
            && (container.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(member => IsTwin(member, symbol))
                || HasTwinInOtherCase(container));
    }

    private static bool IsTwin(ISymbol member, ISymbol symbol) =>
        !string.Equals(member.Name, symbol.Name, StringComparison.Ordinal)
        && string.Equals(member.Name, symbol.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>FNV-1a: unlike <see cref="string.GetHashCode()"/>, the same in every process.</summary>
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash;
    }
}
