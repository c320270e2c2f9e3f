using System.Text.RegularExpressions;
using TypedCdc.Tests.Architecture;

namespace TypedCdc.Tests.Docs;

/// <summary>Every piece of C# in the documentation stands in a file that is compiled.</summary>
public sealed partial class SnippetTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Select(page => Path.GetRelativePath(Repository.Root, page)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Snippets_compile(string page)
    {
        var compiled = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Select(file => Normalize(File.ReadAllText(file)))
            .ToList();
        foreach (Match block in CSharpBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))))
        {
            var snippet = Normalize(block.Groups["code"].Value);
            Assert.True(
                compiled.Exists(file => file.Contains(snippet, StringComparison.Ordinal)),
                $"{page}: this code is in no compiled file of samples or tests:{Environment.NewLine}{block.Value}");
        }
    }

    [Fact]
    public void Readme_shows_code() => Assert.True(CSharpBlock().Count(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))) > 1);

    private static string Normalize(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
