using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

/// <summary>What is proven of every rule that is reported in C#. A class per rule gives the sources, and further cases.</summary>
public abstract class RuleTests(string id) : IRuleTests
{
    /// <summary>A misuse, with <c>[|marks|]</c> around what is reported.</summary>
    protected abstract string Bad { get; }

    /// <summary>The same, put right.</summary>
    protected abstract string Good { get; }

    /// <summary>How the message for <see cref="Bad"/> begins.</summary>
    protected abstract string Message { get; }

    /// <summary>The analyzers to run; none for all.</summary>
    protected virtual DiagnosticAnalyzer[] Analyzers => [];

    /// <summary>The schema that both are checked against; none for rules that do not look at one.</summary>
    private protected virtual SqlInput[] Schema => [];

    [Fact]
    public async Task Is_reported() => Assert.StartsWith(Message, (await Reports(Bad))[0], StringComparison.Ordinal);

    [Fact]
    public Task Is_not_reported() => ReportsNothing(Good);

    [Fact]
    public async Task Is_suppressed_by_a_pragma() => Assert.Empty(
        await AnalyzerRun.Of($"#pragma warning disable {id}\n{MarkedSource.Parse(Bad).Text}", Schema, "", Analyzers));

    [Fact]
    public async Task Has_the_severity_that_an_editorconfig_sets()
    {
        var text = MarkedSource.Parse(Bad).Text;
        Assert.Empty(await AnalyzerRun.Of(text, Schema, $"[*.cs]\ndotnet_diagnostic.{id}.severity = none\n", Analyzers));
        var reported = await AnalyzerRun.Of(text, Schema, $"[*.cs]\ndotnet_diagnostic.{id}.severity = error\n", Analyzers);
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        reported = await AnalyzerRun.Of(text, Schema, $"[*.cs]\ndotnet_diagnostic.{id}.severity = suggestion\n", Analyzers);
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    /// <summary>Exactly the marked places are reported, all by this rule. Gives the messages.</summary>
    protected async Task<IReadOnlyList<string>> Reports(string source) =>
        [.. (await Find(source)).Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>The same with other SQL.</summary>
    private protected async Task<IReadOnlyList<string>> Reports(string source, params SqlInput[] schema) =>
        [.. (await DiagnosticAssert.Reports(id, source, schema, Analyzers)).Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>What is proposed instead of each marked place; null where nothing is.</summary>
    private protected async Task<IReadOnlyList<string?>> Replacements(string source, params SqlInput[] schema) =>
        [.. (await DiagnosticAssert.Reports(id, source, schema.Length == 0 ? Schema : schema, Analyzers))
            .Select(diagnostic => diagnostic.Properties.GetValueOrDefault(FixProperties.Replacement))];

    protected Task ReportsNothing(string source) => DiagnosticAssert.ReportsNothing(source, Schema);

    private protected Task ReportsNothing(string source, params SqlInput[] schema) => DiagnosticAssert.ReportsNothing(source, schema);

    private Task<IReadOnlyList<Diagnostic>> Find(string source) => DiagnosticAssert.Reports(id, source, Schema, Analyzers);
}
