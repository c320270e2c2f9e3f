using System.Globalization;
using TypedCdc.Generators.Tests.Kit;

namespace TypedCdc.Generators.Tests.Packaging;

/// <summary>The packages as they would be published, in a folder of their own; made once for all tests that use them.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["TypedCdc", "TypedCdc.Hosting"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("typedcdc-packages-");

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(_directory.FullName, "feed");

    /// <summary>Where they are unpacked when a project uses them, so that no other build ever sees them.</summary>
    public string Unpacked => Path.Combine(_directory.FullName, "unpacked");

    /// <summary>One that was never published.</summary>
    public string Version { get; } = "0.0.0-test" + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Packs what the build of these tests has built.</summary>
    public async ValueTask InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (var project in Projects)
        {
            var result = await DotnetCommand.RunAsync(
                ProjectFiles.Sources,
                "pack", Path.Combine(ProjectFiles.Sources, project), "--no-build", "-c", configuration, "-o", Feed, $"-p:Version={Version}");
            Assert.True(result.ExitCode == 0, result.Output);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
