using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>What the analyzers report for a source, seen as the compiler does: after the generator has run.</summary>
internal static class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All = [new RecordAnalyzer(), new HandlerAnalyzer(), new ConversionAnalyzer()];

    public static Task<IReadOnlyList<Diagnostic>> Of(string source, string editorConfig = "", params DiagnosticAnalyzer[] analyzers) =>
        Of(source, [], editorConfig, analyzers);

    /// <summary>The same for a project with schema files. Without any, the schema is not asked for, which would be reported.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(
        string source,
        IReadOnlyList<SqlInput> schema,
        string editorConfig = "",
        params DiagnosticAnalyzer[] analyzers)
    {
        var compilation = TestCompilation.Of(source);
        var result = GeneratorRun.DriverOf(new CdcGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _)
            .GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        output = output.WithOptions(output.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(editorConfig)));
        var all = schema.Count == 0 ? All : All.Add(new SchemaAnalyzer());
        var reported = await output
            .WithAnalyzers(analyzers.Length > 0 ? [.. analyzers] : all, SqlInput.OptionsOf(schema))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.Where(diagnostic => !diagnostic.IsSuppressed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The text that a diagnostic is reported at, in the source or in an SQL file.</summary>
    public static string At(Diagnostic diagnostic, params IReadOnlyList<SqlInput> schema) =>
        (diagnostic.Location.SourceTree?.GetText() ?? schema.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path).GetText())
            .ToString(diagnostic.Location.SourceSpan);
}
