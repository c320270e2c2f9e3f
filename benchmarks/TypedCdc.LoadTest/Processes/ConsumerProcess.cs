using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TypedCdc.LoadTest.Commands;
using TypedCdc.LoadTest.Consumers;
using TypedCdc.LoadTest.Measuring;
using TypedCdc.LoadTest.Results;

namespace TypedCdc.LoadTest.Processes;

/// <summary>Runs a consumer in a process of its own, so that its figures are nobody else's.</summary>
public sealed class ConsumerProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string _consumer;
    private readonly Process _process;

    private ConsumerProcess(string consumer, Process process)
    {
        _consumer = consumer;
        _process = process;
    }

    /// <summary>Whether it has ended, well or not.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts it.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="assignment">What it reads.</param>
    /// <param name="warmUp">Changes that do not count into latencies; null measures no latency.</param>
    public static ConsumerProcess Start(string consumer, Assignment assignment, int? warmUp)
    {
        var program = Environment.ProcessPath ?? throw new LoadTestException("The path of this program is unknown.");
        List<string> arguments = Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [Path.Combine(AppContext.BaseDirectory, $"{typeof(ConsumerProcess).Assembly.GetName().Name}.dll")]
            : [];
        arguments.AddRange(ConsumeCommand.Arguments(consumer, assignment, warmUp));
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        return new ConsumerProcess(consumer, process ?? throw new LoadTestException("The consumer did not start."));
    }

    /// <summary>Waits for its report.</summary>
    public async Task<Report> ReportAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var output = await _process.StandardOutput.ReadToEndAsync(limit.Token);
        await _process.WaitForExitAsync(limit.Token);
        if (_process.ExitCode != 0)
        {
            throw new LoadTestException(string.Create(
                CultureInfo.InvariantCulture, $"Consumer {_consumer} ended with exit code {_process.ExitCode}."));
        }

        return JsonSerializer.Deserialize<Report>(output) ?? throw new LoadTestException($"Consumer {_consumer} said nothing.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
