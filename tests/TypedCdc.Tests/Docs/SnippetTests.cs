using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TypedCdc.Tests.Docs;

/// <summary>Every piece of C# in the documentation stands in a file that is compiled.</summary>
public sealed partial class SnippetTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md")
            .Select(page => Path.GetRelativePath(Root, page)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Snippets_compile(string page)
    {
        var compiled = Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Select(file => Normalize(File.ReadAllText(file)))
            .ToList();
        foreach (Match block in CSharpBlock().Matches(File.ReadAllText(Path.Combine(Root, page))))
        {
            var snippet = Normalize(block.Groups["code"].Value);
            Assert.True(
                compiled.Exists(file => file.Contains(snippet, StringComparison.Ordinal)),
                $"{page}: this code is in no compiled file of samples or tests:{Environment.NewLine}{block.Value}");
        }
    }

    [Fact]
    public void Readme_shows_code() => Assert.True(CSharpBlock().Count(File.ReadAllText(Path.Combine(Root, "README.md"))) > 1);

    private static string Normalize(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("```csharp\\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
