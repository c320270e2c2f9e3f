using System.Reflection;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Where the sources of this repository are; known to the build.</summary>
internal static class ProjectFiles
{
    public static string Tests => Metadata("ProjectDirectory");

    public static string Generators => Metadata("GeneratorsDirectory");

    public static string Sources => Metadata("SourcesDirectory");

    /// <summary>The generator of System.Text.Json that comes with the SDK.</summary>
    public static string JsonGenerator => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "json-generator.txt")).Trim();

    private static string Metadata(string key) => typeof(ProjectFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
