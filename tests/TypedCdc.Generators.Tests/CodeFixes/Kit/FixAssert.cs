using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes.Kit;

/// <summary>Checks what fixes make of a source.</summary>
internal static class FixAssert
{
    /// <summary>
    /// All that a rule reports is put right: one by one, and at once in the document and in the project. The result compiles.
    /// </summary>
    public static Task Mends(string id, string source, string expected, params SqlInput[] schema) => Mends(id, [source], [expected], schema);

    /// <summary>The same in several documents, of which each that is reported at alone has all of its changes.</summary>
    public static async Task Mends(string id, string[] sources, string[] expected, params SqlInput[] schema)
    {
        var project = EditedProject.Of(sources, schema);
        await IsMended(id, await Fixer.FixOneByOneAsync(project, id), expected);
        await IsMended(id, await Fixer.FixAllAsync(project, id, FixAllScope.Project), expected);
        await IsMended(id, await Fixer.FixAllAsync(project, id, FixAllScope.Solution), expected);
        if (sources.Length == 1)
        {
            await IsMended(id, await Fixer.FixAllAsync(project, id, FixAllScope.Document), expected);
        }
    }

    /// <summary>The titles of what is offered.</summary>
    public static async Task<IReadOnlyList<string>> Titles(string id, string source, params SqlInput[] schema) =>
        [.. (await Fixer.OfferedAsync(EditedProject.Of([source], schema), id)).Select(action => action.Title)];

    private static async Task IsMended(string id, Project project, string[] expected)
    {
        Assert.Equal(expected.Select(text => text.ReplaceLineEndings("\n")), await EditedProject.TextsOf(project));
        Assert.Empty(await EditedProject.ErrorsOf(project));
        Assert.DoesNotContain(await EditedProject.DiagnosticsOf(project), diagnostic => diagnostic.Id == id);
    }
}
