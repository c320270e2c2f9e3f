using System.Text.RegularExpressions;

namespace TypedCdc.Generators.Tests.Packaging;

/// <summary>A new project, outside this repository, that uses a package.</summary>
internal sealed partial class PackageUser : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("typedcdc-user-");

    public PackageUser(PackageFeed feed, string package, string items = "")
    {
        // Everything else that the package needs is on this machine already, from building this repository.
        Add("User.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RestoreSources>{feed.Feed}</RestoreSources>
                <RestorePackagesPath>{feed.Unpacked}</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public PackageUser Add(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_directory.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
        return this;
    }

    /// <summary>Builds it.</summary>
    /// <returns>What was reported, each once, in order: id and message.</returns>
    public async Task<IReadOnlyList<string>> BuildAsync()
    {
        var result = await DotnetCommand.RunAsync(_directory.FullName, "build", "-v:q");
        var reported = Reported().Matches(result.Output).Select(match => match.Groups[1].Value.Trim()).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(result.ExitCode == 0 || reported.Count > 0, result.Output);
        return reported;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    [GeneratedRegex(@"(?:error|warning) (\w+: .*?)(?: \(https[^)]*\))?(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Reported();
}
