using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Syntax;

namespace TypedCdc.CodeFixes.Handlers;

/// <summary>Adds methods to a handler, behind those that it has.</summary>
internal static class AddedMethods
{
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax handler, IReadOnlyList<AddedChange> changes, MethodForm form)
    {
        var (braced, newLine) = (Embrace(handler, form.NewLine), form.NewLine);
        var last = HandlerParts.MethodsOf(braced).LastOrDefault() ?? braced.Members.LastOrDefault();
        var indentation = last is not null && Lines.StartsOne(last) ? Lines.IndentationOf(last) : Lines.Deeper(Lines.IndentationOf(handler));
        var isOnLine = last is null || Lines.StartsOne(last);
        var index = last is null ? 0 : braced.Members.IndexOf(last) + 1;
        var members = braced.Members;
        if (last is not null && isOnLine && !Lines.HasEnd(last.GetTrailingTrivia()))
        {
            members = members.Replace(last, last.WithTrailingTrivia(last.GetTrailingTrivia().AddRange(Lines.End(newLine))));
        }

        var methods = changes.Select((change, position) => form.Write(change, indentation)
            .WithLeadingTrivia(!isOnLine ? default : index + position == 0 ? Lines.Spaces(indentation) : Lines.End(newLine).AddRange(Lines.Spaces(indentation)))
            .WithTrailingTrivia(isOnLine ? Lines.End(newLine) : Lines.Space));
        return (TypeDeclarationSyntax)braced.WithMembers(members.InsertRange(index, methods));
    }

    /// <summary>With braces on lines of their own, where it has nothing in it.</summary>
    private static TypeDeclarationSyntax Embrace(TypeDeclarationSyntax handler, string newLine)
    {
        var isBraced = handler.OpenBraceToken is { IsMissing: false } brace && brace.IsKind(SyntaxKind.OpenBraceToken);
        if (handler.Members.Count > 0 || (isBraced && Lines.HasEnd(handler.OpenBraceToken.TrailingTrivia)))
        {
            return handler;
        }

        var (indentation, end) = (Lines.Spaces(Lines.IndentationOf(handler)), Lines.End(newLine));
        var before = isBraced ? handler.OpenBraceToken.GetPreviousToken() : handler.SemicolonToken.GetPreviousToken();
        var behind = isBraced ? handler.CloseBraceToken.TrailingTrivia : handler.SemicolonToken.TrailingTrivia;
        var bare = (TypeDeclarationSyntax)handler.ReplaceToken(before, before.WithTrailingTrivia(end)).WithSemicolonToken(default);
        return (TypeDeclarationSyntax)bare
            .WithOpenBraceToken(SyntaxFactory.Token(indentation, SyntaxKind.OpenBraceToken, end))
            .WithCloseBraceToken(SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, behind));
    }
}
