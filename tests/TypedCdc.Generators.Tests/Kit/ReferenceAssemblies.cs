using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>What test sources are compiled against: the very references this project is compiled against.</summary>
internal static class ReferenceAssemblies
{
    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
            .Select(path => MetadataReference.CreateFromFile(path))];
}
