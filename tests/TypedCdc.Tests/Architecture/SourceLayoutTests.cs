using System.Text.RegularExpressions;

namespace TypedCdc.Tests.Architecture;

/// <summary>Rules of layout that make things easy to find, in src and generators.</summary>
public sealed partial class SourceLayoutTests
{
    private const int LongestFile = 300;

    private static readonly string[] VagueFolders = ["Helpers", "Utils", "Utilities", "Common", "Internal", "Core", "Misc", "Shared"];

    /// <summary>Folders whose types users touch: one using is enough for all of them.</summary>
    private static readonly string[] FlatFolders =
        ["src/TypedCdc/Changes", "src/TypedCdc/Handlers", "src/TypedCdc/Mapping", "src/TypedCdc/Faults", "src/TypedCdc/Types", "src/TypedCdc.Testing/Streams"];

    /// <summary>Files that belong to a namespace other than their folder's, each for a reason.</summary>
    private static readonly Dictionary<string, string> OtherNamespaces = new()
    {
        // Extension methods on services and health checks live where those do, by custom.
        ["src/TypedCdc.Hosting/TypedCdcServiceCollectionExtensions.cs"] = "Microsoft.Extensions.DependencyInjection",
        ["src/TypedCdc.Hosting/TypedCdcHealthCheckExtensions.cs"] = "Microsoft.Extensions.DependencyInjection",
    };

    private static readonly List<string> Files =
        [.. Repository.SourceFiles("src").Concat(Repository.SourceFiles("generators")).Where(file => !IsPolyfill(file))];

    [Fact]
    public void The_rules_look_at_something()
    {
        Assert.Contains("src/TypedCdc/CdcPipeline.cs", Files);
        Assert.Contains("generators/TypedCdc.Generators/CdcGenerator.cs", Files);
    }

    [Fact]
    public void A_file_is_short_enough_to_be_read()
    {
        AssertNone(file => Repository.Read(file).Count(character => character == '\n') > LongestFile);
    }

    [Fact]
    public void A_folder_says_what_is_in_it()
    {
        AssertNone(file => file.Split('/').Any(VagueFolders.Contains));
    }

    [Fact]
    public void A_file_has_one_type_at_the_top()
    {
        AssertNone(file => TopLevelTypes().Count(Repository.Read(file)) > 1);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        // Files without a namespace hold global usings or assembly attributes.
        AssertNone(file => Namespaces().Match(Repository.Read(file)) is { Success: true } declared
            && declared.Groups[1].Value != ExpectedNamespace(file));
    }

    private static void AssertNone(Func<string, bool> breaksTheRule) => Assert.Equal([], Files.FindAll(file => breaksTheRule(file)));

    private static string ExpectedNamespace(string file)
    {
        if (OtherNamespaces.TryGetValue(file, out var other))
        {
            return other;
        }

        var folder = file[..file.LastIndexOf('/')];
        if (FlatFolders.Contains(folder))
        {
            folder = folder[..folder.LastIndexOf('/')];
        }

        return folder[(folder.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '.');
    }

    private static bool IsPolyfill(string file) => file.Contains("/Polyfills/", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:public|internal|file|abstract|sealed|static|partial|readonly|ref|unsafe) )*(?:class|struct|interface|enum|record(?: struct| class)?|delegate) \w+[^\r\n;{(]*", RegexOptions.Multiline)]
    private static partial Regex TopLevelTypes();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespaces();
}
