using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.Generators.Checks;

/// <summary>What is written between angle brackets.</summary>
internal static class TypeArguments
{
    public static SeparatedSyntaxList<TypeSyntax>? Of(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments,
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        AliasQualifiedNameSyntax { Name: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        _ => null,
    };

    /// <summary>One of them, or null where there is none.</summary>
    public static TypeSyntax? At(TypeSyntax type, int position) =>
        Of(type) is { } arguments && position < arguments.Count ? arguments[position] : null;
}
