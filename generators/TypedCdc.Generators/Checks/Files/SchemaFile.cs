using Microsoft.CodeAnalysis.Text;

namespace TypedCdc.Generators.Checks.Files;

/// <summary>An additional file that holds SQL of a database.</summary>
/// <param name="Path">The path as the compiler has it.</param>
/// <param name="Text">What is in it. As long as it does not change, it is the same object.</param>
/// <param name="Database">Which database; empty where the project gives it no name.</param>
/// <param name="Publication">The publication that is streamed; empty where the project does not say.</param>
/// <param name="DefaultSchema">The schema of names without one; empty where the project does not say.</param>
internal sealed record SchemaFile(string Path, SourceText Text, string Database, string Publication, string DefaultSchema);
