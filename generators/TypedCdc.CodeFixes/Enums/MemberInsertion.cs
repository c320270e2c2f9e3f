using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedCdc.CodeFixes.Syntax;

namespace TypedCdc.CodeFixes.Enums;

/// <summary>Puts a member into an enum, on a line of its own where the others have that, with a comma behind it where they do.</summary>
internal static class MemberInsertion
{
    /// <summary>The enum with one more member.</summary>
    /// <param name="declaration">The enum.</param>
    /// <param name="index">Where.</param>
    /// <param name="member">The member, without anything around it.</param>
    /// <param name="newLine">What ends a line.</param>
    public static EnumDeclarationSyntax Insert(EnumDeclarationSyntax declaration, int index, EnumMemberDeclarationSyntax member, string newLine) =>
        declaration.Members.Count == 0 ? Fill(declaration, member, newLine)
        : index < declaration.Members.Count ? Before(declaration, index, member, newLine)
        : Append(declaration, member, newLine);

    private static EnumDeclarationSyntax Fill(EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax member, string newLine)
    {
        if (declaration.OpenBraceToken.IsKind(SyntaxKind.None) || declaration.OpenBraceToken.IsMissing)
        {
            return Embrace(declaration).WithMembers(List([member.WithTrailingTrivia(Lines.Space)]));
        }

        var open = declaration.OpenBraceToken;
        if (Lines.HasEnd(open.TrailingTrivia))
        {
            var indentation = Lines.Deeper(IndentationOf(declaration));
            return declaration.WithMembers(List([member.WithLeadingTrivia(Lines.Spaces(indentation)).WithTrailingTrivia(Lines.End(newLine))]));
        }

        var spaced = open.WithTrailingTrivia(open.TrailingTrivia.Any(IsComment) ? open.TrailingTrivia : Lines.Space);
        return declaration.WithOpenBraceToken(spaced).WithMembers(List([member.WithTrailingTrivia(Lines.Space)]));
    }

    /// <summary>Braces in the place of a semicolon.</summary>
    private static EnumDeclarationSyntax Embrace(EnumDeclarationSyntax declaration) => declaration
        .WithOpenBraceToken(SyntaxFactory.Token(Lines.Space, SyntaxKind.OpenBraceToken, Lines.Space))
        .WithCloseBraceToken(SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, declaration.SemicolonToken.TrailingTrivia))
        .WithSemicolonToken(default);

    private static EnumDeclarationSyntax Before(EnumDeclarationSyntax declaration, int index, EnumMemberDeclarationSyntax member, string newLine)
    {
        var next = declaration.Members[index];
        var isOnLine = Lines.StartsOne(next);
        var nodes = declaration.Members.GetWithSeparators().ToList();
        nodes.Insert(2 * index, member.WithLeadingTrivia(isOnLine ? Lines.Spaces(Lines.IndentationOf(next)) : default));
        nodes.Insert(2 * index + 1, Comma(isOnLine ? Lines.End(newLine) : Lines.Space));
        return declaration.WithMembers(List(nodes));
    }

    private static EnumDeclarationSyntax Append(EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax member, string newLine)
    {
        var nodes = declaration.Members.GetWithSeparators().ToList();
        var last = declaration.Members.Last();
        var hasComma = nodes.Count % 2 == 0;
        var behind = hasComma ? nodes[nodes.Count - 1].GetTrailingTrivia() : last.GetTrailingTrivia();
        var (above, below) = Split(declaration.CloseBraceToken.LeadingTrivia);
        var isOnLine = Lines.StartsOne(last) || above.Count > 0 || behind.Any(IsComment);
        if (!hasComma)
        {
            nodes[nodes.Count - 1] = last.WithTrailingTrivia();
            nodes.Add(Comma(default));
        }

        nodes[nodes.Count - 1] = nodes[nodes.Count - 1].AsToken()
            .WithTrailingTrivia(!isOnLine ? Lines.Space : Lines.HasEnd(behind) ? behind : behind.AddRange(Lines.End(newLine)));
        var leading = isOnLine ? above.AddRange(Lines.Spaces(Lines.IndentationOf(LineOf(declaration)))) : above;
        var trailing = isOnLine ? Lines.HasEnd(behind) ? Lines.End(newLine) : Lines.Space : behind;

        // A branch that is not compiled now may hold members of its own.
        var endsWithComma = hasComma || declaration.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsDirective);
        nodes.Add(member.WithLeadingTrivia(leading).WithTrailingTrivia(endsWithComma ? default : trailing));
        if (endsWithComma)
        {
            nodes.Add(Comma(trailing));
        }

        return declaration.WithCloseBraceToken(declaration.CloseBraceToken.WithLeadingTrivia(below)).WithMembers(List(nodes));
    }

    /// <summary>What ends a region or a branch that began among the members stays before what is added.</summary>
    private static (SyntaxTriviaList Above, SyntaxTriviaList Below) Split(SyntaxTriviaList leading)
    {
        var directives = leading.Where(trivia => trivia.IsDirective).ToList();
        if (directives.Count == 0 || directives[0].Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia)
        {
            return (default, leading);
        }

        var end = leading.IndexOf(directives[directives.Count - 1]) + 1;
        return (SyntaxFactory.TriviaList(leading.Take(end)), SyntaxFactory.TriviaList(leading.Skip(end)));
    }

    /// <summary>The last member that starts a line, by which the others are indented.</summary>
    private static EnumMemberDeclarationSyntax LineOf(EnumDeclarationSyntax declaration) =>
        declaration.Members.LastOrDefault(Lines.StartsOne) ?? declaration.Members[0];

    private static string IndentationOf(EnumDeclarationSyntax declaration) =>
        declaration.GetLeadingTrivia() is { Count: > 0 } ? Lines.IndentationOf(declaration) : "";

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static SyntaxToken Comma(SyntaxTriviaList trailing) => SyntaxFactory.Token(default, SyntaxKind.CommaToken, trailing);

    private static SeparatedSyntaxList<EnumMemberDeclarationSyntax> List(IEnumerable<SyntaxNodeOrToken> nodes) =>
        SyntaxFactory.SeparatedList<EnumMemberDeclarationSyntax>(nodes);
}
