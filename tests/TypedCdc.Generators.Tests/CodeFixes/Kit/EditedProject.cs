using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes.Kit;

/// <summary>A project as an editor has it.</summary>
internal static class EditedProject
{
    /// <summary>In front of each document.</summary>
    private const string Usings = "using System;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing TypedCdc;\n\n";

    /// <summary>A project with a document for each source, and schema files.</summary>
    public static Project Of(
        IReadOnlyList<string> sources,
        IReadOnlyList<SqlInput> schema,
        NullableContextOptions nullable = NullableContextOptions.Enable,
        string newLine = "\n",
        string usings = Usings)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable),
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: ReferenceAssemblies.All));
        for (var i = 0; i < sources.Count; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Test{i}.cs", (usings + sources[i]).ReplaceLineEndings(newLine), filePath: $"/src/shop/Test{i}.cs");
        }

        foreach (var file in schema)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, file.GetText(), filePath: file.Path);
        }

        return solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(SqlInput.ConfigOf(schema)), filePath: "/src/shop/.globalconfig")
            .GetProject(id)!;
    }

    /// <summary>Another project that uses it, in the same solution, with the same schema files.</summary>
    public static Project Using(Project other, IReadOnlyList<string> sources, IReadOnlyList<SqlInput> schema)
    {
        var alone = Of(sources, schema);
        var id = ProjectId.CreateNewId();
        var solution = other.AddAnalyzerReference(new GeneratorReference()).Solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "User", "User", LanguageNames.CSharp, compilationOptions: alone.CompilationOptions, parseOptions: alone.ParseOptions))
            .AddMetadataReferences(id, alone.MetadataReferences)
            .AddProjectReference(id, new ProjectReference(other.Id));
        for (var i = 0; i < sources.Count; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"User{i}.cs", Usings + sources[i].ReplaceLineEndings("\n"), filePath: $"/src/shop/User{i}.cs");
        }

        foreach (var file in schema)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, file.GetText(TestContext.Current.CancellationToken), filePath: file.Path);
        }

        return solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(SqlInput.ConfigOf(schema)), filePath: "/src/shop/.globalconfig")
            .GetProject(id)!;
    }

    /// <summary>What the analyzers report of it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project)
    {
        var output = await GenerateAsync(project);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new RecordAnalyzer(), new HandlerAnalyzer(), new ConversionAnalyzer()];
        analyzers = project.AdditionalDocuments.Any() ? analyzers.Add(new SchemaAnalyzer()) : analyzers;
        var reported = await output.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What the compiler does not take, with what is generated.</summary>
    public static Task<IReadOnlyList<Diagnostic>> ErrorsOf(Project project) => FaultsOf(project, DiagnosticSeverity.Error);

    /// <summary>What the compiler says of it, from a severity on, but not of documentation that is missing.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FaultsOf(Project project, DiagnosticSeverity severity) =>
        [.. (await GenerateAsync(project)).GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= severity && diagnostic.Id != "CS1591")];

    /// <summary>The documents without their usings.</summary>
    public static async Task<IReadOnlyList<string>> TextsOf(Project project, string usings = Usings)
    {
        var texts = new List<string>();
        foreach (var document in project.Documents.OrderBy(document => document.Name, StringComparer.Ordinal))
        {
            var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString().ReplaceLineEndings("\n");
            Assert.StartsWith(usings, text, StringComparison.Ordinal);
            texts.Add(text[usings.Length..]);
        }

        return texts;
    }

    private static async Task<Compilation> GenerateAsync(Project project)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        compilation = compilation.SyntaxTrees.Any(tree => tree.ToString().Contains("JsonSerializerContext", StringComparison.Ordinal)) ? JsonContexts.AddTo(compilation) : compilation;
        if (project.AnalyzerReferences.Any())
        {
            return compilation;
        }

        GeneratorRun.DriverOf(new CdcGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return output;
    }
}
