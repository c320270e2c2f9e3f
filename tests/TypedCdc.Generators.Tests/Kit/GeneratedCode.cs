using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Checks generated files.</summary>
internal static class GeneratedCode
{
    /// <summary>No error and no warning, even hidden ones that a user may raise, lies in a generated file.</summary>
    public static void AssertClean(Compilation output, GeneratorRunResult result)
    {
        var generated = result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var found = output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Location.SourceTree is { } tree && generated.Contains(tree));
        Assert.Empty(found.Select(diagnostic => $"{diagnostic}\n{diagnostic.Location.SourceTree}"));
        foreach (var source in result.GeneratedSources)
        {
            Assert.DoesNotContain('\r', source.SourceText.ToString());
        }
    }
}
