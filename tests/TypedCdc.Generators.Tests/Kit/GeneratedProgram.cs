using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Compiles a source with what is generated for it, loads it, and calls <c>Program.Run()</c>.</summary>
internal static class GeneratedProgram
{
    public static string Run(string source) =>
        Use(source, program => (string)program.GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!);

    /// <summary>The same for whatever is done with the program.</summary>
    public static T Use<T>(string source, Func<Assembly, T> use)
    {
        var output = GeneratorRun.Of(source).Output;
        using var image = new MemoryStream();
        var emitted = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            return use(context.LoadFromStream(image));
        }
        finally
        {
            context.Unload();
        }
    }
}
