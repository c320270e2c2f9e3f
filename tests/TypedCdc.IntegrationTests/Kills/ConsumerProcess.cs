using System.Diagnostics;
using TypedCdc.IntegrationTests.Programs;

namespace TypedCdc.IntegrationTests.Kills;

/// <summary>The consumer in a process of its own.</summary>
internal sealed class ConsumerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ConsumerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    /// <param name="arguments">See the program itself.</param>
    public static ConsumerProcess Start(params string[] arguments)
    {
        var start = BuiltProgram.StartInfo("KilledConsumer", arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardError = true;
        return new ConsumerProcess(Process.Start(start)!);
    }

    /// <summary>Kills the process; it has no chance to do anything more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the process to stop, and gives what it wrote to standard error: nothing, if all is well.</summary>
    public async Task<string> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await _errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
