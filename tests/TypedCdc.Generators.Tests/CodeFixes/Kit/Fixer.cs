using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.CodeFixes.Mends;

namespace TypedCdc.Generators.Tests.CodeFixes.Kit;

/// <summary>Does what an editor does when a fix is chosen.</summary>
internal static class Fixer
{
    private const int MostRounds = 20;

    /// <summary>All fixes there are.</summary>
    public static IReadOnlyList<MendingFix> All { get; } = [.. typeof(MendingFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(MendingFix)) && !type.IsAbstract)
        .Select(type => (MendingFix)Activator.CreateInstance(type)!)];

    /// <summary>The fix of a rule.</summary>
    public static MendingFix Of(string id) => Assert.Single(All, fix => fix.FixableDiagnosticIds.Contains(id));

    /// <summary>What is offered for the problems of a project that a rule reports, problem by problem; nothing for those without a fix.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Project project, string id)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await EditedProject.DiagnosticsOf(project)).Where(diagnostic => diagnostic.Id == id))
        {
            var document = project.Solution.GetDocument(diagnostic.Location.SourceTree);
            var context = new CodeFixContext(document!, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
            await Of(id).RegisterCodeFixesAsync(context);
        }

        return actions;
    }

    /// <summary>The first fix that is offered, again and again, until none is.</summary>
    public static async Task<Project> FixOneByOneAsync(Project project, string id)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await OfferedAsync(project, id) is not [var first, ..])
            {
                return project;
            }

            project = await ApplyAsync(project, first);
        }

        throw new InvalidOperationException($"{id} is still reported after {MostRounds} fixes.");
    }

    /// <summary>All at once.</summary>
    public static async Task<Project> FixAllAsync(Project project, string id, FixAllScope scope)
    {
        var fix = Of(id);
        var context = new FixAllContext(project.Documents.First(), fix, scope, fix.GetType().Name, [id], new Reported(), TestContext.Current.CancellationToken);
        return await fix.GetFixAllProvider().GetFixAsync(context) is { } action ? await ApplyAsync(project, action) : project;
    }

    public static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(project.Id)!;
    }

    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await EditedProject.DiagnosticsOf(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await EditedProject.DiagnosticsOf(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
