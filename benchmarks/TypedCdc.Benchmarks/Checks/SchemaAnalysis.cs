using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Checks.Files;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Benchmarks.Checks;

/// <summary>What it costs to compare a large project with its schema: in a build, and in an editor after a keystroke.</summary>
[Config(typeof(Settings))]
[MemoryDiagnoser]
public class SchemaAnalysis
{
    private readonly AnalyzerOptions _options = SqlInput.OptionsOf(LargeProject.Sql());
    private readonly SchemaLoader _warm = new();
    private CSharpCompilation _project = null!;
    private SyntaxTree _file = null!;
    private int _edits;

    [GlobalSetup]
    public async Task Prepare()
    {
        _project = LargeProject.Compile();
        _file = _project.SyntaxTrees.Single(tree => tree.FilePath == "Edited.cs");
        var found = await Analyze(_project, new SchemaAnalyzer(_warm));

        // Each upsert of a record with text columns is told of the one that may be large, and of nothing else.
        if (found.Any(diagnostic => diagnostic.Id != "TCDC1208"))
        {
            throw new InvalidOperationException($"The project should fit its schema: {found.First(diagnostic => diagnostic.Id != "TCDC1208")}");
        }
    }

    /// <summary>Reads the SQL and puts the database together, which is done once for each change of the file.</summary>
    [Benchmark]
    public object ReadSchema() => new SchemaLoader().Load(_options, CancellationToken.None);

    /// <summary>A build: all of it for the first time, without the time to parse C#.</summary>
    [Benchmark]
    public Task<int> Build() => Count(LargeProjectAnew(), new SchemaAnalyzer(new SchemaLoader()));

    /// <summary>The same by an analyzer that looks at each record, but at no schema.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> BuildWithoutSchema() => Count(LargeProjectAnew(), new RecordAnalyzer());

    /// <summary>The whole project again after an edit in a method body.</summary>
    [Benchmark]
    public Task<int> ProjectAfterEdit() => Count(Edited(out _), new SchemaAnalyzer(_warm));

    /// <summary>The edited file alone, as an editor asks while one types.</summary>
    [Benchmark]
    public async Task<int> FileAfterEdit()
    {
        var compilation = Edited(out var file);
        var analysis = compilation.WithAnalyzers([new SchemaAnalyzer(_warm)], _options);
        return (await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, CancellationToken.None)).Length;
    }

    private CSharpCompilation LargeProjectAnew() => _project.Clone();

    private CSharpCompilation Edited(out SyntaxTree file)
    {
        file = LargeProject.EditedFile(++_edits);
        return _project.ReplaceSyntaxTree(_file, file);
    }

    private async Task<int> Count(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) => (await Analyze(compilation, analyzer)).Length;

    private Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, DiagnosticAnalyzer analyzer) =>
        compilation.WithAnalyzers([analyzer], _options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

    private sealed class Settings : ManualConfig
    {
        public Settings() => AddJob(Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(5)
            .WithIterationCount(15)
            .WithInvocationCount(1)
            .WithUnrollFactor(1));
    }
}
