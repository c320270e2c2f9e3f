using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Checks what is reported against <c>[|marks|]</c> in the source.</summary>
internal static class DiagnosticAssert
{
    /// <summary>Exactly the marked places are reported, all by one rule. Gives the messages.</summary>
    public static async Task<IReadOnlyList<string>> Reports(string id, string source, params DiagnosticAnalyzer[] analyzers) =>
        [.. (await Reports(id, source, [], analyzers)).Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>The same for a project with schema files. Gives what is reported.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Reports(
        string id,
        string source,
        IReadOnlyList<SqlInput> schema,
        params DiagnosticAnalyzer[] analyzers)
    {
        var marked = MarkedSource.Parse(source);
        Assert.NotEmpty(marked.Marked);
        var reported = await AnalyzerRun.Of(marked.Text, schema, "", analyzers);
        Assert.Equal(
            marked.Marked.Select(text => $"{id} at {text}"),
            reported.Select(diagnostic => $"{diagnostic.Id} at {AnalyzerRun.At(diagnostic, schema)}"));
        return reported;
    }

    /// <summary>Nothing is reported, and all of it compiles with what is generated.</summary>
    public static async Task ReportsNothing(string source, params IReadOnlyList<SqlInput> schema)
    {
        Assert.Empty(await AnalyzerRun.Of(source, schema));
        var run = GeneratorRun.Of(source);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
