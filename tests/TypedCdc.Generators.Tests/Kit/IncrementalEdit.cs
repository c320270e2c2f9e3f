using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Runs the generator, edits one file, runs it again, and tells of each output of a step why it is there.</summary>
internal static class IncrementalEdit
{
    public static IReadOnlyDictionary<string, string> Replace(string source, string old, string @new) =>
        Run(source, text => text.Contains(old, StringComparison.Ordinal)
            ? text.Replace(old, @new, StringComparison.Ordinal)
            : throw new ArgumentException($"'{old}' is not in the source."));

    public static IReadOnlyDictionary<string, string> Run(string source, Func<string, string> edit)
    {
        var compilation = TestCompilation.Of(source);
        var driver = GeneratorRun.DriverOf(new CdcGenerator()).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var edited = CSharpSyntaxTree.ParseText(edit(tree.ToString()), TestCompilation.ParseOptions, tree.FilePath);
        return Reasons(driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)));
    }

    public static IReadOnlyDictionary<string, string> Add(string source, string other)
    {
        var compilation = TestCompilation.Of(source);
        var driver = GeneratorRun.DriverOf(new CdcGenerator()).RunGenerators(compilation);
        return Reasons(driver.RunGenerators(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(other, TestCompilation.ParseOptions, "Other.cs"))));
    }

    /// <summary>Leaves the source as it is, and changes the schema.</summary>
    public static IReadOnlyDictionary<string, string> ReplaceSql(string source, SqlInput old, SqlInput @new)
    {
        var compilation = TestCompilation.Of(source);
        var driver = GeneratorRun.DriverOf(new CdcGenerator()).AddAdditionalTexts([old]).RunGenerators(compilation);
        return Reasons(driver.ReplaceAdditionalText(old, @new).RunGenerators(compilation));
    }

    private static Dictionary<string, string> Reasons(GeneratorDriver driver) => driver.GetRunResult().Results.Single()
        .TrackedSteps
        .Where(step => step.Key.EndsWith("Models", StringComparison.Ordinal) || step.Key.EndsWith("Files", StringComparison.Ordinal))
        .ToDictionary(
            step => step.Key,
            step => string.Join(", ", step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason)));
}
