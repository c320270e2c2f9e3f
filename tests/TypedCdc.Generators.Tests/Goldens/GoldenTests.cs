using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Goldens;

public sealed class GoldenTests
{
    private const int MostCases = 40;

    public static TheoryData<string> Cases => [.. GoldenFile.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Generates_what_is_expected(string name)
    {
        var input = GoldenFile.Input(name);
        var run = GeneratorRun.Of(TestCompilation.OfFiles((TestCompilation.DefaultPath, input)));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        GoldenFile.AssertMatches(name, run.Files);
        Assert.Empty(await AnalyzerRun.Of(input));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_is_clean_where_nullable_annotations_are_off(string name)
    {
        var compilation = TestCompilation.OfFiles((TestCompilation.DefaultPath, GoldenFile.Input(name)));
        GeneratorRun.Of(compilation.WithOptions(
            compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
    }

    [Fact]
    public void There_are_few_cases_so_that_they_are_read() => Assert.InRange(GoldenFile.Cases.Count(), 1, MostCases);

    [Fact]
    public void Expectations_are_never_rewritten_on_a_build_server() =>
        Assert.False(GoldenFile.IsUpdating && Environment.GetEnvironmentVariable("CI") == "true");
}
