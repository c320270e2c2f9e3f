using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedCdc.Generators.Tests.Kit;

/// <summary>Makes compilations of test sources.</summary>
internal static class TestCompilation
{
    public const string DefaultPath = "Test.cs";

    private const int AllWarnings = 9999;

    private const string Usings = "using System; using System.Threading; using System.Threading.Tasks; using TypedCdc;\n#line 1\n";

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    /// <summary>A library of one or more files, each with the usual usings in front of it.</summary>
    public static CSharpCompilation Of(params string[] sources) => OfFiles(
        [.. sources.Select((source, i) => (i == 0 ? DefaultPath : $"Test{i}.cs", Usings + source))]);

    public static CSharpCompilation OfFiles(params (string Path, string Text)[] files)
    {
        var compilation = Create(files);

        // Contexts of the serializer are generated too, by a generator that sees what ours sees.
        return files.Any(file => file.Text.Contains("JsonSerializerContext", StringComparison.Ordinal))
            ? JsonContexts.AddTo(compilation)
            : compilation;
    }

    private static CSharpCompilation Create((string Path, string Text)[] files) => CSharpCompilation.Create(
        "Test",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
        ReferenceAssemblies.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: AllWarnings,
            nullableContextOptions: NullableContextOptions.Enable));
}
