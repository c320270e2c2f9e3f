using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Parsing;

/// <summary>Members that may be named only by code that is itself obsolete.</summary>
internal static class Obsolescence
{
    private const string Attribute = "System.ObsoleteAttribute";

    /// <summary>Whether naming the symbol is an error, which no pragma takes away.</summary>
    public static bool IsForbidden(ISymbol symbol) =>
        symbol.Find(Attribute) is { ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true;

    /// <summary>Whether reading into the member names something forbidden.</summary>
    public static bool IsForbidden(Member member) =>
        (member.Property is { } property && IsForbidden(property))
        || EnumOf(member.Type)?.GetMembers().Any(IsForbidden) == true;

    private static ITypeSymbol? EnumOf(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        INamedTypeSymbol { Arity: 1 } wrapper => EnumOf(wrapper.TypeArguments[0]),
        _ => null,
    };
}
