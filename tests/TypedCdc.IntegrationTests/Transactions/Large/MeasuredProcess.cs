using System.Diagnostics;
using System.Globalization;
using TypedCdc.IntegrationTests.Pipelines;
using TypedCdc.IntegrationTests.Programs;

namespace TypedCdc.IntegrationTests.Transactions.Large;

/// <summary>A consumer in a process of its own, so that its memory is nobody else's.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private MeasuredProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int ProcessId => _process.Id;

    public static MeasuredProcess Start(string connectionString, string slot, string spillDirectory, long budget)
    {
        var start = BuiltProgram.StartInfo(
            "MeasuredConsumer", connectionString, slot, spillDirectory, budget.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new MeasuredProcess(Process.Start(start)!);
    }

    /// <summary>Has it measure from now on.</summary>
    public Task BeginAsync() => AskAsync("begin");

    /// <summary>Waits until it reports what is expected.</summary>
    public Task<ConsumerReport> WaitAsync(Func<ConsumerReport, bool> accept, TimeSpan within)
        => Eventually.ReadAsync(() => AskAsync("report"), accept, within);

    /// <summary>Stops it, which must end without an exception.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<ConsumerReport> AskAsync(string request)
    {
        await _process.StandardInput.WriteLineAsync(request);
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return answer is null
            ? throw new InvalidOperationException($"The consumer has ended: {await _errors}")
            : ConsumerReport.Parse(answer);
    }
}
