using System.Diagnostics;
using TypedCdc.IntegrationTests.Pipelines;

namespace TypedCdc.IntegrationTests.Programs;

/// <summary>A sample, run as its reader runs it.</summary>
internal static class Sample
{
    /// <summary>Runs it to its end and gives what it printed.</summary>
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var start = BuiltProgram.StartInfo(name, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Eventually.Deadline * 2);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {output}{await errors}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
