using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedCdc.CodeFixes.Syntax;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>Adds interfaces to a base list: each on a line of its own, where the last one has that.</summary>
internal static class AddedBases
{
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax handler, IEnumerable<AddedChange> changes, string newLine)
    {
        if (handler.BaseList is not { Types.Count: > 0 } bases)
        {
            return handler;
        }

        var last = bases.Types.Last();
        var isOnLine = bases.Types.Count > 1 && Lines.StartsOne(last);
        var behind = last.GetTrailingTrivia();
        var nodes = bases.Types.GetWithSeparators().ToList();
        foreach (var change in changes)
        {
            nodes[nodes.Count - 1] = nodes[nodes.Count - 1].WithTrailingTrivia();
            nodes.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, isOnLine ? Lines.End(newLine) : Lines.Space));
            nodes.Add(SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(change.Interface))
                .WithAdditionalAnnotations(Simplifier.Annotation)
                .WithLeadingTrivia(isOnLine ? Lines.Spaces(Lines.IndentationOf(last)) : default));
        }

        if (isOnLine && behind.Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            nodes[2 * bases.Types.Count - 1] = nodes[2 * bases.Types.Count - 1].WithTrailingTrivia(behind);
            behind = Lines.End(newLine);
        }

        nodes[nodes.Count - 1] = nodes[nodes.Count - 1].WithTrailingTrivia(behind);
        return (TypeDeclarationSyntax)handler.WithBaseList(bases.WithTypes(SyntaxFactory.SeparatedList<BaseTypeSyntax>(nodes)));
    }
}
