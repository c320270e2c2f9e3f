using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Naming;

/// <summary>Names as they must be written in C#.</summary>
internal static class Identifier
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Annotated = Qualified
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat WithoutRoot = Qualified
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A simple name, with <c>@</c> where it is or may become a keyword.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
        || name is "extension" or "field"
            ? "@" + name
            : name;

    /// <summary>A type with its namespace, from <c>global::</c> on.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>A type with its namespace, from <c>global::</c> on, and with the <c>?</c> of its parts, but not its own.</summary>
    public static string WithAnnotations(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Annotated);

    /// <summary>A type with its namespace, without <c>global::</c>.</summary>
    public static string Unrooted(ITypeSymbol type) => type.ToDisplayString(WithoutRoot);

    /// <summary>A namespace; empty for the global one.</summary>
    public static string Of(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "" : space.ToDisplayString(WithoutRoot);
}
