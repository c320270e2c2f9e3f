using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedCdc.Generators.Analyzers;
using TypedCdc.Generators.Rules;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Rules;

public sealed partial class EveryRuleTests
{
    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    private static readonly IReadOnlyList<DiagnosticDescriptor> All = [.. typeof(RecordRules).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(RecordRules).Namespace)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    public static TheoryData<string> Ids => [.. All.Select(rule => rule.Id)];

    /// <summary>Those that are reported in SQL.</summary>
    private static readonly string[] OfSql = [SchemaFileRules.NotUnderstood.Id, SchemaFileRules.NotRead.Id];

    public static TheoryData<string> IdsWithExamples => [.. All.Select(rule => rule.Id).Except([GeneratorRules.Failed.Id, .. OfSql])];

    public static TheoryData<string> IdsOfSql => [.. OfSql];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count, All.DistinctBy(rule => rule.Id).Count());

    [Fact]
    public void Every_rule_belongs_to_an_analyzer() => Assert.Equal(
        All.Select(rule => rule.Id).Order(),
        new DiagnosticAnalyzer[] { new RecordAnalyzer(), new HandlerAnalyzer(), new ConversionAnalyzer(), new SchemaAnalyzer() }
            .SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_test_class(string id) =>
        Assert.True(typeof(IRuleTests).IsAssignableFrom(typeof(EveryRuleTests).Assembly.GetType($"{typeof(RuleTests).Namespace}.{id}Tests")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_that_it_links_to(string id)
    {
        var rule = All.Single(rule => rule.Id == id);
        Assert.Equal(RulePage.Root + id + ".md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", Page(id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_one_row_in_the_release_files(string id)
    {
        var rule = All.Single(rule => rule.Id == id);
        var rows = ReleaseFiles
            .SelectMany(file => File.ReadAllLines(Path.Combine(ProjectFiles.Generators, "TypedCdc.Generators", file)))
            .Where(line => line.StartsWith(id, StringComparison.Ordinal));
        Assert.Equal($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}", Assert.Single(rows));
    }

    [Theory]
    [MemberData(nameof(IdsWithExamples))]
    public async Task Examples_on_the_page_are_true(string id)
    {
        var examples = Examples(id, "csharp");
        Assert.Equal(2, examples.Count);
        SqlInput[] schema = [.. SchemasOf(id)];
        var reported = id == SchemaFileRules.NoSchema.Id
            ? await AnalyzerRun.Of(examples[0], "", new SchemaAnalyzer())
            : await AnalyzerRun.Of(examples[0], schema);
        Assert.Equal([id], reported.Select(diagnostic => diagnostic.Id).Distinct());
        await DiagnosticAssert.ReportsNothing(examples[1], schema);
    }

    [Theory]
    [MemberData(nameof(IdsOfSql))]
    public async Task Sql_on_the_page_is_true(string id)
    {
        var examples = Examples(id, "sql");
        Assert.Equal(2, examples.Count);
        Assert.Equal([id], (await AnalyzerRun.Of("", [examples[0]])).Select(diagnostic => diagnostic.Id).Distinct());
        Assert.Empty(await AnalyzerRun.Of("", [examples[1]]));
    }

    [Fact]
    public void Every_id_of_a_check_at_run_time_is_of_a_rule_of_the_schema_and_has_a_page()
    {
        var constants = typeof(SchemaRule).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(constants);
        Assert.Equal(constants.Count, constants.Distinct().Count());
        Assert.All(constants.Concat(Enum.GetValues<ProvisioningProblemKind>().Select(SchemaRule.IdOf).OfType<string>()), id =>
        {
            Assert.Contains(id, All.Where(rule => rule.Category == SchemaRules.UnknownTable.Category).Select(rule => rule.Id));
            Assert.NotEmpty(Page(id));
        });
    }

    [Fact]
    public void Every_page_is_of_a_rule() => Assert.Equal(
        All.Select(rule => rule.Id + ".md").Order(),
        Directory.EnumerateFiles(Path.Combine(ProjectFiles.Generators, "rules")).Select(path => Path.GetFileName(path)!).Order());

    [Fact]
    public void Rules_of_the_schema_are_listed_in_the_guide()
    {
        var guide = File.ReadAllLines(Path.Combine(ProjectFiles.Generators, "..", "docs", "schema-checks.md"));

        Assert.Equal(
            All.Where(rule => rule.Category == SchemaRules.UnknownTable.Category).OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}](../generators/rules/{rule.Id}.md) {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |"),
            guide.Where(line => line.StartsWith("| [TCDC", StringComparison.Ordinal)).Select(line => line[..(line.LastIndexOf('|', line.Length - 2) + 1)]));
    }

    /// <summary>The SQL on a page: one file, or several that each begin with a comment of the path; of a database in the comment, too.</summary>
    private static IEnumerable<SqlInput> SchemasOf(string id) => Examples(id, "sql").Select(sql =>
        FileName().Match(sql) is { Success: true } file
            ? new SqlInput(sql, SqlInput.ProjectFolder + file.Groups[1].Value) { Name = file.Groups[2].Value }
            : new SqlInput(sql));

    private static List<string> Examples(string id, string language) =>
        [.. CodeBlock().Matches(Page(id)).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    private static string Page(string id) =>
        File.ReadAllText(Path.Combine(ProjectFiles.Generators, "rules", id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex("```(csharp|sql)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^-- (\\S+\\.sql)(?: of (\\w+))?\n")]
    private static partial Regex FileName();
}
