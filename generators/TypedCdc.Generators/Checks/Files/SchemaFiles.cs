using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>Finds the files that the project declared as schemas.</summary>
internal static class SchemaFiles
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static List<SchemaFile> Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = new List<SchemaFile>();
        foreach (var file in options.AdditionalFiles)
        {
            var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (Get(metadata, "TypedCdcSchema").Equals("true", StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellationToken) is { } text)
            {
                files.Add(new SchemaFile(
                    file.Path,
                    text,
                    Get(metadata, "TypedCdcSchemaName"),
                    Get(metadata, "TypedCdcPublication"),
                    Get(metadata, "TypedCdcDefaultSchema")));
            }
        }

        return files;
    }

    private static string Get(AnalyzerConfigOptions metadata, string name) =>
        metadata.TryGetValue(Metadata + name, out var value) ? value.Trim() : "";
}
