using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace TypedCdc.CodeFixes.Mends;

/// <summary>
/// Ends a change: names are written as short as usings allow. What is written has its layout from the document that it is in, which
/// nobody lays out anew by settings that the document does not follow.
/// </summary>
internal static class Finish
{
    public static async Task<Solution> ChangedAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var reduced = await Simplifier.ReduceAsync(after.GetDocument(id)!, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
            var root = await reduced.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            after = reduced.WithSyntaxRoot(WithoutAnnotations(root!)).Project.Solution;
        }

        return after;
    }

    private static SyntaxNode WithoutAnnotations(SyntaxNode root)
    {
        var nodes = root.ReplaceNodes(root.GetAnnotatedNodes(Formatter.Annotation), (_, node) => node.WithoutAnnotations(Formatter.Annotation));
        var tokens = nodes.ReplaceTokens(
            nodes.GetAnnotatedTokens(Formatter.Annotation),
            (_, token) => token.WithoutAnnotations(Formatter.Annotation));
        return tokens.ReplaceTrivia(tokens.GetAnnotatedTrivia(SyntaxAnnotation.ElasticAnnotation), (_, trivia) => trivia.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation));
    }
}
