using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>What the analyzers report for a source, seen as the compiler does: after the generator has run.</summary>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All = [new RecordAnalyzer(), new HandlerAnalyzer(), new ConversionAnalyzer()];

    public static async Task<IReadOnlyList<Diagnostic>> Of(string source, string editorConfig = "", params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = TestCompilation.Of(source);
        var result = GeneratorRun.DriverOf(new CdcGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _)
            .GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        output = output.WithOptions(output.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(editorConfig)));
        var reported = await output
            .WithAnalyzers(analyzers.Length > 0 ? [.. analyzers] : All)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.Where(diagnostic => !diagnostic.IsSuppressed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The source text that a diagnostic is reported at.</summary>
    public static string At(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
