using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.IntegrationTests.Schema.Agreement;

/// <summary>What the compiler says of a handler and the types that it takes.</summary>
internal static class BuildCheck
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks; global using TypedCdc;";

    private static readonly ConcurrentDictionary<string, CSharpCompilation> Compilations = new();

    private static readonly ConcurrentDictionary<(CheckedHandler Handler, string Sql), Task<IReadOnlyList<string>>> Results = new();

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "TypedCdc.dll" or "Npgsql.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Id and severity of each problem, once.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(CheckedHandler handler, string sql) =>
        Results.GetOrAdd((handler, sql), static key => AnalyzeAsync(key.Handler, key.Sql));

    private static async Task<IReadOnlyList<string>> AnalyzeAsync(CheckedHandler handler, string sql)
    {
        var reported = await Compilations.GetOrAdd(handler.Source, Compile)
            .WithAnalyzers([new SchemaAnalyzer()], SqlInput.OptionsOf(new SqlInput(sql) { Publication = PublicationOf(sql) }))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.Select(problem => $"{problem.Id} {Severity(problem)}").Distinct()];
    }

    /// <summary>Named where there are several, as a project does.</summary>
    private static string PublicationOf(string sql) =>
        sql.Split("CREATE PUBLICATION").Length > 2 ? CheckedHandler.Publication : "";

    private static string Severity(Diagnostic problem) => problem.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static CSharpCompilation Compile(string source)
    {
        using var file = new StreamReader(typeof(BuildCheck).Assembly.GetManifestResourceStream(source)!);
        return CSharpCompilation.Create(
            "Mapped",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(file.ReadToEnd())],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
