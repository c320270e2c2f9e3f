using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>Changes of the attributes that something is marked with.</summary>
internal static class AttributeChange
{
    /// <summary>The parameter with one more, on the same line.</summary>
    public static ParameterSyntax Add(ParameterSyntax parameter, AttributeListSyntax list) => parameter
        .WithoutLeadingTrivia()
        .WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Add(list.WithTrailingTrivia(SyntaxFactory.Space)))
        .WithLeadingTrivia(parameter.GetLeadingTrivia());

    /// <summary>The type or property with one more, on a line of its own behind the others.</summary>
    public static T Add<T>(T declaration, AttributeListSyntax list)
        where T : MemberDeclarationSyntax
    {
        var bare = declaration.WithoutLeadingTrivia();
        var added = list.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
        return (T)bare
            .WithAttributeLists(bare.AttributeLists.Add(added))
            .WithLeadingTrivia(declaration.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The attribute with another first argument.</summary>
    public static AttributeSyntax WithName(AttributeSyntax attribute, string name)
    {
        var arguments = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var first = SyntaxFactory.AttributeArgument(Written.Text(name));
        return attribute.WithArgumentList(arguments.WithArguments(arguments.Arguments.Insert(0, first)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>What is marked, without an attribute; the brackets go with the last one in them.</summary>
    public static SyntaxNode Remove(SyntaxNode marked, AttributeSyntax attribute)
    {
        var found = marked.ChildNodes()
            .OfType<AttributeListSyntax>()
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(other => other.IsEquivalentTo(attribute));
        if (found?.Parent is not AttributeListSyntax list)
        {
            return marked;
        }

        if (list.Attributes.Count > 1)
        {
            return marked.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(found)));
        }

        var leading = list.SpanStart == marked.SpanStart ? marked.GetLeadingTrivia() : (SyntaxTriviaList?)null;
        var bare = marked.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
        return leading is { } kept ? bare.WithLeadingTrivia(kept) : bare;
    }
}
