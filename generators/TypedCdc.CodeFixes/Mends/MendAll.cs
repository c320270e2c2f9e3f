using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedCdc.CodeFixes.Mends;

/// <summary>Puts right all problems that a fix is for, in one step: several of them may need a change of the same node.</summary>
internal sealed class MendAll : FixAllProvider
{
    public static readonly MendAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var mends = new List<Mend>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                if (await FindAsync(fixAllContext, document, diagnostic).ConfigureAwait(false) is { } mend)
                {
                    mends.Add(mend);
                }
            }
        }

        return mends.Count == 0
            ? null
            : CodeAction.Create(
                Title(mends),
                cancellationToken => MendingFix.ApplyAsync(fixAllContext.Solution, mends, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.SelectMany(project => project.Documents),
    };

    private static Task<Mend?> FindAsync(FixAllContext context, Document document, Diagnostic diagnostic) =>
        ((MendingFix)context.CodeFixProvider).FindAsync(document, diagnostic, context.CancellationToken);

    private static string Title(List<Mend> mends) =>
        mends.Select(mend => mend.Title).Distinct().Count() == 1 ? mends[0].Title : $"Fix all {mends.Count}";
}
