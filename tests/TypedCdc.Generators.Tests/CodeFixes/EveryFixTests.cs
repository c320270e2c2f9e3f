using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedCdc.Generators.Tests.CodeFixes.Kit;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.CodeFixes;

public sealed class EveryFixTests
{
    private const string Mark = "**Code fix:**";

    [Fact]
    public void Editors_find_it() => Assert.All(Fixer.All, fix =>
    {
        var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(fix.GetType().Name, export.Name);
        Assert.True(fix.GetType().IsPublic);
    });

    [Fact]
    public void It_needs_no_more_than_the_package_brings() => Assert.DoesNotContain(
        Fixer.All[0].GetType().Assembly.GetReferencedAssemblies(),
        reference => reference.Name is { } name && name.StartsWith("TypedCdc", StringComparison.Ordinal) && name != "TypedCdc.Generators");

    [Fact]
    public void The_compiler_needs_no_workspaces() => Assert.DoesNotContain(
        typeof(CdcGenerator).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void Pages_tell_of_it() => Assert.Equal(
        Fixer.All.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(),
        Directory.EnumerateFiles(Path.Combine(ProjectFiles.Generators, "rules"))
            .Where(page => File.ReadLines(page).Any(line => line.StartsWith(Mark, StringComparison.Ordinal)))
            .Select(page => Path.GetFileNameWithoutExtension(page)!)
            .Order());
}
