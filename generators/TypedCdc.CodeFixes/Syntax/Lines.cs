using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>How nodes stand on lines, found out without their document, which other changes may have left behind.</summary>
internal static class Lines
{
    /// <summary>Whether nothing stands before the node on its line.</summary>
    public static bool StartsOne(SyntaxNode node) => StartsOne(node.GetFirstToken());

    /// <summary>Whether nothing stands before the token on its line.</summary>
    public static bool StartsOne(SyntaxToken token)
    {
        var before = token.GetPreviousToken();
        return before.IsKind(SyntaxKind.None) || HasEnd(before.TrailingTrivia) || HasEnd(token.LeadingTrivia);
    }

    /// <summary>Whether a line ends within it.</summary>
    public static bool HasEnd(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The spaces that the line begins with which a node starts.</summary>
    public static string IndentationOf(SyntaxNode node)
    {
        var (indentation, isStart) = ("", true);
        foreach (var trivia in node.GetLeadingTrivia())
        {
            indentation = !isStart ? indentation : trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.ToString() : "";
            isStart = trivia.ToFullString() is { Length: > 0 } text && text[text.Length - 1] is '\n' or '\r';
        }

        return isStart ? "" : indentation;
    }

    /// <summary>What ends the lines of the document that a node is in.</summary>
    public static string NewLineOf(SyntaxNode node)
    {
        var ends = node.SyntaxTree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return ends.FirstOrDefault() is { RawKind: not 0 } end ? end.ToString() : "\n";
    }

    /// <summary>One level deeper.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    public static SyntaxTriviaList End(string newLine) => SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine(newLine));

    public static SyntaxTriviaList Spaces(string spaces) => spaces.Length == 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(spaces));

    public static SyntaxTriviaList Space => Spaces(" ");
}
