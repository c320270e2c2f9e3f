using System.Text.RegularExpressions;
using TypedCdc.Generators.Parsing;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Types;

/// <summary>The table of types that are read by a reader of their own.</summary>
public sealed partial class ScalarTypesTests
{
    public static TheoryData<string> Names => [.. ScalarTypes.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_form_of_a_type_is_read_by_its_reader(string name)
    {
        var scalar = ScalarTypes.All.Single(type => type.Name == name);
        var type = name.Contains('.', StringComparison.Ordinal) ? "global::" + name : name;
        var run = GeneratorRun.Of(
            $$"""
            [CdcTable("t")]
            public partial record T
            {
                public required {{type}} Plain { get; init; }
                public {{type}}? OrNull { get; init; }
                public Toast<{{type}}> OrUnchanged { get; init; }
                public {{type}}[] Array { get; init; } = [];
                public System.Collections.Generic.List<{{type}}?> List { get; init; } = [];
            }
            """);

        var reader = $"global::TypedCdc.Metadata.Readers.{scalar.Reader}Reader";
        var plain = scalar.HasMethod ? $"row.Get{scalar.Reader}(" : $"row.Get<{type}, {reader}>(";
        Assert.Contains($"Plain = {plain}_plain)", run.Text, StringComparison.Ordinal);
        Assert.Contains($"OrNull = row.IsNull(_orNull) ? ", run.Text, StringComparison.Ordinal);
        Assert.Contains($": new({plain}_orUnchanged))", run.Text, StringComparison.Ordinal);
        var array = ScalarTypes.All.SingleOrDefault(other => other.Name == name + "[]");
        Assert.Contains(array is null ? $"ArrayReader<{type}, {reader}>>(_array)" : $"Get{array.Reader}(_array)", run.Text, StringComparison.Ordinal);
        Assert.Contains($"<{type}, {reader}>>>(_list)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_rule_lists_every_type()
    {
        var page = File.ReadAllText(Path.Combine(ProjectFiles.Generators, "rules", "TCDC1004.md"));
        var listed = Code().Matches(page[..page.IndexOf(", C# enums", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);

        Assert.Equal(ScalarTypes.All.Select(type => type.Shown), listed);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
