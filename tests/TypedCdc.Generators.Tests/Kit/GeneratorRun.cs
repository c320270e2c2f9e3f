using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>
/// One run of the generator. Each run also proves that nothing threw, that generated code compiles without any
/// warning, that a second run takes everything from the cache, and that no model holds on to a compilation.
/// </summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(Compilation output, GeneratorRunResult result)
    {
        Output = output;
        Result = result;
    }

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Generated text by file name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The only generated file.</summary>
    public string Text => Assert.Single(Files).Value;

    public static GeneratorRun Of(params string[] sources) => Of(TestCompilation.Of(sources));

    public static GeneratorRun Of(CSharpCompilation compilation, IIncrementalGenerator? generator = null)
    {
        var driver = DriverOf(generator ?? new CdcGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        GeneratedCode.AssertClean(output, result);
        Caching.AssertCached(driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single());
        ModelWalk.AssertPlain(result);
        return new GeneratorRun(output, result);
    }

    public static GeneratorDriver DriverOf(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
}
