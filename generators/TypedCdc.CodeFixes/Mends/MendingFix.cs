using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace TypedCdc.CodeFixes.Mends;

/// <summary>A code fix that puts right one problem, or all of a document, project or solution, by a change of one node each.</summary>
public abstract class MendingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => MendAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } mend)
            {
                var action = CodeAction.Create(
                    mend.Title,
                    cancellationToken => ApplyAsync(context.Document.Project.Solution, [mend], cancellationToken),
                    GetType().Name);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What puts a problem right; null where that is not clear.</summary>
    /// <param name="document">Where it is reported.</param>
    /// <param name="diagnostic">The problem.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal abstract Task<Mend?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);

    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Mend> mends, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (var mend in mends.SelectMany(Parts))
        {
            var document = await editor.GetDocumentEditorAsync(mend.Document.Id, cancellationToken).ConfigureAwait(false);
            document.ReplaceNode(mend.Node, (current, _) => mend.Change(current));
        }

        return await Finish.ChangedAsync(solution, editor.GetChangedSolution(), cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Mend> Parts(Mend mend) => mend.Also is { } also ? [mend, .. Parts(also)] : [mend];
}
