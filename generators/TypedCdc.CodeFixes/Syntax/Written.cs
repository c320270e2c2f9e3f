using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>Small pieces of code, as a user would write them.</summary>
internal static class Written
{
    /// <summary>Text in quotation marks.</summary>
    public static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>An attribute in brackets, with the namespace only where no using names it.</summary>
    /// <param name="type">Its name in metadata.</param>
    /// <param name="argument">Its one argument, or null for none.</param>
    public static AttributeListSyntax Attribute(string type, string? argument = null)
    {
        const string suffix = "Attribute";
        var name = SyntaxFactory.ParseName("global::" + type.Substring(0, type.Length - suffix.Length));
        var attribute = SyntaxFactory.Attribute(name.WithAdditionalAnnotations(Simplifier.Annotation));
        return SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
            argument is null ? attribute : attribute.AddArgumentListArguments(SyntaxFactory.AttributeArgument(Text(argument)))));
    }
}
