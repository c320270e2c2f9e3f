using Microsoft.CodeAnalysis;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

/// <summary>
/// What is proven of every rule that is reported in SQL files. Such files have neither pragmas nor sections of an
/// <c>.editorconfig</c>: a global one counts for them.
/// </summary>
public abstract class SqlRuleTests(string id) : IRuleTests
{
    private const string Source = "[CdcTable(\"orders\")] public partial record Order(long Id);";

    /// <summary>SQL with <c>[|marks|]</c> around what is reported.</summary>
    protected abstract string Bad { get; }

    /// <summary>The same, put right.</summary>
    protected abstract string Good { get; }

    /// <summary>How the message for <see cref="Bad"/> begins.</summary>
    protected abstract string Message { get; }

    [Fact]
    public async Task Is_reported() => Assert.StartsWith(Message, (await Reports(Bad))[0], StringComparison.Ordinal);

    [Fact]
    public async Task Is_not_reported() => Assert.Empty(await AnalyzerRun.Of(Source, [Good]));

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task Has_the_severity_that_a_global_config_sets(string severity, DiagnosticSeverity? expected)
    {
        var reported = await AnalyzerRun.Of(
            Source, [MarkedSource.Parse(Bad).Text], $"is_global = true\ndotnet_diagnostic.{id}.severity = {severity}\n");

        Assert.Equal(expected is null ? 0 : MarkedSource.Parse(Bad).Marked.Count, reported.Count);
        Assert.All(reported, diagnostic => Assert.Equal(expected, diagnostic.Severity));
    }

    /// <summary>Exactly the marked places are reported, all by this rule. Gives the messages.</summary>
    protected async Task<IReadOnlyList<string>> Reports(string sql)
    {
        var marked = MarkedSource.Parse(sql);
        SqlInput[] schema = [marked.Text];
        var reported = await AnalyzerRun.Of(Source, schema);
        Assert.Equal(
            marked.Marked.Select(text => $"{id} at {text}"),
            reported.Select(diagnostic => $"{diagnostic.Id} at {AnalyzerRun.At(diagnostic, schema)}"));
        Assert.All(reported, diagnostic => Assert.Equal(SqlInput.DefaultPath, diagnostic.Location.GetLineSpan().Path));
        return [.. reported.Select(diagnostic => diagnostic.GetMessage())];
    }
}
