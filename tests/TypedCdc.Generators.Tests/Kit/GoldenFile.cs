using TypedCdc.Generators.Emission;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>A case directory: <c>input.cs</c>, and what is generated for it in <c>expected/</c>.</summary>
internal static class GoldenFile
{
    public const string UpdateVariable = "TYPEDCDC_UPDATE_GOLDENS";

    private const string VersionMark = "<version>";

    public static IEnumerable<string> Cases =>
        Directory.EnumerateDirectories(Path.Combine(ProjectFiles.Tests, "Goldens")).Select(path => Path.GetFileName(path)!).Order();

    public static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    public static string Input(string name) => Read(Path.Combine(Folder(name), "input.cs"));

    public static void AssertMatches(string name, IReadOnlyDictionary<string, string> files)
    {
        var folder = Path.Combine(Folder(name), "expected");
        var actual = files.ToDictionary(file => file.Key, file => file.Value.Replace($"\"{Contract.Version}\"", $"\"{VersionMark}\""));
        if (IsUpdating)
        {
            Update(folder, actual);
        }

        var expected = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), Read)
            : [];
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, text) in actual)
        {
            Assert.Equal(expected[file], text);
        }
    }

    private static void Update(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }

    private static string Folder(string name) => Path.Combine(ProjectFiles.Tests, "Goldens", name);

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
