using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.Generators.Parsing;

namespace TypedCdc.Generators.Checks;

/// <summary>Where in C# a problem is reported: at what the user wrote and has to change.</summary>
internal static class Places
{
    /// <summary>The name of a table or composite: the argument that gives it, or the type's own name where it follows from that.</summary>
    /// <param name="type">The marked type.</param>
    /// <param name="mark">What marks it.</param>
    /// <param name="naming">The attribute that gives the name, if one does.</param>
    public static Location OfName(INamedTypeSymbol type, AttributeData mark, AttributeData? naming) =>
        FirstArgument(naming) ?? Identifier(mark) ?? Of(type);

    /// <summary>The name of a column: the argument that gives it, or the member's own name where it follows from that.</summary>
    public static Location OfName(Member member) => FirstArgument(ColumnParser.NamingOf(member)) ?? Of(member.Symbol);

    /// <summary>The type of a member.</summary>
    public static Location OfType(Member member) => SyntaxOfType(member)?.GetLocation() ?? Of(member.Symbol);

    /// <summary>The type of a member as it is written; null for a member of another assembly.</summary>
    public static TypeSyntax? SyntaxOfType(Member member) =>
        member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };

    /// <summary>The argument of an attribute, or the attribute where it has none.</summary>
    public static Location OfArgument(AttributeData attribute) =>
        FirstArgument(attribute)
        ?? attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation()
        ?? Location.None;

    public static Location Of(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    private static Location? FirstArgument(AttributeData? attribute) =>
        (attribute?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals is null)?.Expression.GetLocation();

    /// <summary>The type's name in the part of it that is marked.</summary>
    private static Location? Identifier(AttributeData mark) =>
        mark.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation();
}
