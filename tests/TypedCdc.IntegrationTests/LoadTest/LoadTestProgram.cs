using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Programs;
using TypedCdc.IntegrationTests.Servers;

namespace TypedCdc.IntegrationTests.LoadTest;

/// <summary>Runs the load test as one would at the command line, and reads its file of results.</summary>
internal static class LoadTestProgram
{
    public static async Task<IReadOnlyList<JsonElement>> RunAsync(string command, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"typedcdc-load-{Guid.NewGuid():N}.json");
        try
        {
            var major = PostgresMajors.Newest.ToString(CultureInfo.InvariantCulture);
            await RunAsync([command, "--postgres", major, "--runs", "1", "--json", file, .. arguments]);
            await using var stream = File.OpenRead(file);
            var results = await JsonSerializer.DeserializeAsync<JsonElement[]>(
                stream, cancellationToken: TestContext.Current.CancellationToken);
            return results!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task RunAsync(string[] arguments)
    {
        var start = BuiltProgram.StartInfo("TypedCdc.LoadTest", arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Eventually.Deadline * 4);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {output}{await errors}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
