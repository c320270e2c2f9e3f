using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>Changes of the attributes that something is marked with.</summary>
internal static class AttributeChange
{
    /// <summary>The parameter with one more, on the same line.</summary>
    public static ParameterSyntax Add(ParameterSyntax parameter, AttributeListSyntax list) => parameter.AttributeLists.Count == 0
        ? parameter.WithoutLeadingTrivia().WithAttributeLists(SyntaxFactory.SingletonList(First(parameter, list, isOnLine: false)))
        : parameter.WithAttributeLists(Added(parameter, parameter.AttributeLists, list));

    /// <summary>The type or property with one more behind the others, on a line of its own where they are.</summary>
    public static T Add<T>(T declaration, AttributeListSyntax list)
        where T : MemberDeclarationSyntax
    {
        var isOnLine = Lines.StartsOne(declaration);
        return (T)(declaration.AttributeLists.Count == 0
            ? declaration
                .WithLeadingTrivia(isOnLine ? Lines.Spaces(Lines.IndentationOf(declaration)) : default)
                .WithAttributeLists(SyntaxFactory.SingletonList(First(declaration, list, isOnLine)))
            : declaration.WithAttributeLists(Added(declaration, declaration.AttributeLists, list)));
    }

    /// <summary>The attribute with another first argument.</summary>
    public static AttributeSyntax WithName(AttributeSyntax attribute, string name)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var first = SyntaxFactory.AttributeArgument(Written.Text(name));
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, Lines.Space);
        SyntaxNodeOrToken[] arguments = list.Arguments.Count == 0 ? [first] : [first, comma, .. list.Arguments.GetWithSeparators()];
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(arguments)));
    }

    /// <summary>What is marked, without an attribute; the brackets go with the last one in them, and comments stay.</summary>
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

        var next = list.GetLastToken().GetNextToken();
        var moved = marked.ReplaceToken(next, next.WithLeadingTrivia(Joined(list, next.LeadingTrivia)));
        return moved.RemoveNode(moved.ChildNodes().OfType<AttributeListSyntax>().ElementAt(marked.ChildNodes().OfType<AttributeListSyntax>().ToList().IndexOf(list)), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static AttributeListSyntax First(SyntaxNode declaration, AttributeListSyntax list, bool isOnLine) => list
        .WithLeadingTrivia(declaration.GetLeadingTrivia())
        .WithTrailingTrivia(isOnLine ? Lines.End(Lines.NewLineOf(declaration)) : Lines.Space);

    private static SyntaxList<AttributeListSyntax> Added(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists, AttributeListSyntax list)
    {
        var last = lists.Last();
        var isOnLine = Lines.HasEnd(last.GetTrailingTrivia());
        var spaced = last.GetTrailingTrivia().Count == 0 ? last.WithTrailingTrivia(Lines.Space) : last;
        return lists.Replace(last, spaced).Add(list
            .WithLeadingTrivia(isOnLine ? Lines.Spaces(Lines.IndentationOf(declaration)) : default)
            .WithTrailingTrivia(isOnLine ? Lines.End(Lines.NewLineOf(declaration)) : Lines.Space));
    }

    /// <summary>What stands around brackets that go, before what stands behind them.</summary>
    private static SyntaxTriviaList Joined(AttributeListSyntax list, SyntaxTriviaList next)
    {
        var (before, behind) = (list.GetLeadingTrivia(), list.GetTrailingTrivia());
        var isComment = behind.Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
        if (isComment)
        {
            var comment = behind.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
            return before.AddRange(comment).AddRange(next);
        }

        // The spaces that the next line begins with take the place of those before the brackets.
        var isLine = Lines.HasEnd(behind) && before.Count > 0 && before.Last().IsKind(SyntaxKind.WhitespaceTrivia);
        return isLine ? before.RemoveAt(before.Count - 1).AddRange(next) : before.AddRange(next);
    }
}
