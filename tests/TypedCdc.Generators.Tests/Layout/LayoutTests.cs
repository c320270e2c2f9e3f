using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Layout;

/// <summary>Files stay short enough to be read at once.</summary>
public sealed class LayoutTests
{
    private const int MostLines = 300;
    private const int MedianLines = 60;
    private const int MostLinesOfWiring = 100;

    private static readonly IReadOnlyList<(string File, int Lines)> Files = [.. Directory
        .EnumerateFiles(ProjectFiles.Generators, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => (Path.GetFileName(path), File.ReadAllLines(path).Length))];

    [Fact]
    public void No_file_is_long() => Assert.DoesNotContain(Files, file => file.Lines > MostLines);

    [Fact]
    public void Most_files_are_short() =>
        Assert.InRange(Files.Select(file => file.Lines).Order().ElementAt(Files.Count / 2), 1, MedianLines);

    [Fact]
    public void Generator_is_wiring_only() =>
        Assert.InRange(Files.Single(file => file.File == "CdcGenerator.cs").Lines, 1, MostLinesOfWiring);
}
