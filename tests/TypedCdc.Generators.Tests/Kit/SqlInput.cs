using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>An SQL file that a test project declares as a schema, as <c>TypedCdcSchema</c> does.</summary>
internal sealed class SqlInput(SourceText text, string path) : AdditionalText
{
    public const string ProjectFolder = "/src/shop/";
    public const string DefaultPath = ProjectFolder + "db/schema.sql";

    public SqlInput(string text, string path = DefaultPath)
        : this(SourceText.From(text), path)
    {
    }

    /// <summary>The same file, declared anew.</summary>
    public SqlInput(SqlInput file)
        : this(file.GetText(), file.Path)
    {
    }

    public override string Path => path;

    public string Name { get; init; } = "";

    public string Publication { get; init; } = "";

    public string DefaultSchema { get; init; } = "";

    /// <summary>Whether it is declared as a schema at all.</summary>
    public bool IsSchema { get; init; } = true;

    public static implicit operator SqlInput(string text) => new(text);

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>What the compiler gives to analyzers for such files.</summary>
    public static AnalyzerOptions OptionsOf(params IEnumerable<SqlInput> files) =>
        new([.. files.Cast<AdditionalText>()], new ConfigProvider());

    /// <summary>The same as a file, as an editor gets it from the build.</summary>
    public static string ConfigOf(params IEnumerable<SqlInput> files) =>
        $"is_global = true\nbuild_property.ProjectDir = {ProjectFolder}\n" + string.Concat(files.Select(file =>
            $"[{file.Path}]\n" + string.Concat(file.Metadata.Select(pair => $"{pair.Key} = {pair.Value}\n"))));

    private ImmutableDictionary<string, string> Metadata => new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TypedCdcSchema"] = IsSchema ? "true" : "",
        ["build_metadata.AdditionalFiles.TypedCdcSchemaName"] = Name,
        ["build_metadata.AdditionalFiles.TypedCdcPublication"] = Publication,
        ["build_metadata.AdditionalFiles.TypedCdcDefaultSchema"] = DefaultSchema,
    }.ToImmutableDictionary(AnalyzerConfigOptions.KeyComparer);

    private sealed class ConfigProvider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Config(
            ImmutableDictionary.Create<string, string>(AnalyzerConfigOptions.KeyComparer).Add("build_property.ProjectDir", ProjectFolder));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Config(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Config(((SqlInput)textFile).Metadata);
    }

    private sealed class Config(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
