using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>Changes of the modifiers of a type.</summary>
internal static class ModifierChange
{
    /// <summary>The type with <c>partial</c>, which C# wants right before the keyword.</summary>
    public static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return type;
        }

        var partial = SyntaxFactory.Token(default, SyntaxKind.PartialKeyword, Lines.Space);
        return type.Modifiers.Count > 0
            ? (TypeDeclarationSyntax)type.WithModifiers(type.Modifiers.Add(partial))
            : (TypeDeclarationSyntax)type
                .WithKeyword(type.Keyword.WithLeadingTrivia())
                .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }

    /// <summary>The type without a modifier; what stands before that is kept.</summary>
    public static TypeDeclarationSyntax Remove(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        var index = type.Modifiers.IndexOf(modifier);
        if (index < 0)
        {
            return type;
        }

        var token = type.Modifiers[index];
        var next = token.GetNextToken();
        var moved = type.ReplaceToken(next, next.WithLeadingTrivia(token.LeadingTrivia));
        return (TypeDeclarationSyntax)moved.WithModifiers(moved.Modifiers.RemoveAt(index));
    }
}
