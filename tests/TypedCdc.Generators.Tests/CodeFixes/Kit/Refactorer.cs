using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes.Kit;

/// <summary>Does what an editor does when a refactoring is asked for.</summary>
internal static class Refactorer
{
    /// <summary>What is offered at a text in the first document.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferedAsync(CodeRefactoringProvider provider, Project project, string at)
    {
        var document = project.Documents.First();
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var actions = new List<CodeAction>();
        var span = new TextSpan(text.IndexOf(at, StringComparison.Ordinal), 0);
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    /// <summary>What it makes of the document. It compiles, and nothing is reported.</summary>
    public static Task<string> ApplyAsync(CodeRefactoringProvider provider, string source, string at, params SqlInput[] schema) =>
        ApplyAsync(provider, EditedProject.Of([source], schema), at);

    /// <summary>What it makes of the first document. The compiler warns of nothing, either.</summary>
    public static async Task<string> ApplyAsync(CodeRefactoringProvider provider, Project project, string at)
    {
        var action = Assert.Single(await OfferedAsync(provider, project, at));
        project = await Fixer.ApplyAsync(project, action);
        Assert.Empty(await EditedProject.FaultsOf(project, DiagnosticSeverity.Warning));
        Assert.Empty((await EditedProject.DiagnosticsOf(project)).Select(diagnostic => diagnostic.ToString()));
        return (await EditedProject.TextsOf(project))[0];
    }
}
