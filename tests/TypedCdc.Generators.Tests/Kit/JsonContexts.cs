using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Runs the generator of System.Text.Json, as the SDK does for every project.</summary>
internal static class JsonContexts
{
    private static readonly Type Generator = Assembly
        .LoadFrom(ProjectFiles.JsonGenerator)
        .GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;

    /// <summary>The compilation with what is generated for its contexts.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation compilation)
    {
        GeneratorRun.DriverOf((IIncrementalGenerator)Activator.CreateInstance(Generator)!)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return (CSharpCompilation)output;
    }
}
