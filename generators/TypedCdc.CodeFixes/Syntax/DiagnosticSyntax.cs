using Microsoft.CodeAnalysis;

namespace TypedCdc.CodeFixes.Syntax;

/// <summary>Finds what a problem is reported at.</summary>
internal static class DiagnosticSyntax
{
    /// <summary>The innermost node there, or around it, of a sort; null where there is none.</summary>
    public static async Task<T?> FindAsync<T>(this Diagnostic diagnostic, Document document, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }
}
